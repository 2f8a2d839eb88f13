// This file draws the figures of docs/math.md.

package main

import (
	"image/color"
	"path/filepath"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// colours are those of the peers, in their order: they differ for eyes that see few colours as well.
var colours = []color.RGBA{{0, 114, 178, 255}, {213, 94, 0, 255}, {204, 121, 167, 255}, {0, 158, 115, 255}, {120, 120, 120, 255}, {230, 159, 0, 255}}

// figures draws all of them into dir.
func figures(dir string, rounds int) error {
	drawn := append([]peer{}, peers...)
	drawn = append(drawn, peer{"core.math.kdtree, scan", func(s shape) bool { return true }, openIndex("scan")})
	for _, f := range []struct {
		file, title, axis string
		shapes            []shape
		x                 func(s shape) int
	}{
		{"math-points.svg", "10 nearest of n points, 3 dimensions", "points", grid([]int{1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000}, []int{3}), func(s shape) int { return s.points }},
		{"math-dimensions.svg", "10 nearest of 20,000 points", "dimensions", grid([]int{20_000}, []int{2, 4, 6, 8, 10, 12, 16, 24, 32, 64, 128}), func(s shape) int { return s.dim }},
	} {
		lines := map[string]plotter.XYs{}
		for _, s := range f.shapes {
			times, err := measure(s, drawn, rounds)
			if err != nil {
				return err
			}
			for label, t := range times {
				lines[label] = append(lines[label], plotter.XY{X: float64(f.x(s)), Y: 1e3 * t.query})
			}
		}
		if err := drawFigure(filepath.Join(dir, f.file), f.title, f.axis, drawn, lines); err != nil {
			return err
		}
	}
	return nil
}

func grid(points, dims []int) (shapes []shape) {
	for _, n := range points {
		for _, d := range dims {
			shapes = append(shapes, shape{n, d, "euclidean"})
		}
	}
	return shapes
}

func drawFigure(file, title, axis string, drawn []peer, lines map[string]plotter.XYs) error {
	p := plot.New()
	p.BackgroundColor = color.White
	p.Title.Text, p.X.Label.Text, p.Y.Label.Text = title, axis, "ms for one query"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	var ticks plot.ConstantTicks
	for _, at := range lines[drawn[0].label] {
		ticks = append(ticks, plot.Tick{Value: at.X, Label: strconv.Itoa(int(at.X))})
	}
	p.X.Tick.Marker, p.Y.Tick.Marker = ticks, plot.LogTicks{Prec: -1}
	p.Add(plotter.NewGrid())
	p.Legend.Left, p.Legend.Top, p.Legend.Padding = true, true, vg.Points(2)
	for i, peer := range drawn {
		points := lines[peer.label]
		if len(points) == 0 {
			continue
		}
		line, dots, err := plotter.NewLinePoints(points)
		if err != nil {
			return err
		}
		line.Color, line.Width = colours[i], vg.Points(1.5)
		dots.Color, dots.Shape, dots.Radius = colours[i], draw.CircleGlyph{}, vg.Points(2.5)
		p.Add(line, dots)
		p.Legend.Add(peer.label, line, dots)
	}
	p.Y.Max *= 60 // room for the legend
	return p.Save(7*vg.Inch, 4.5*vg.Inch, file)
}
