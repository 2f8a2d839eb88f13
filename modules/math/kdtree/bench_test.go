// This file measures single queries, batches and building.

package kdtree

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func BenchmarkNearest(b *testing.B) {
	for _, c := range []struct {
		n, dim int
		method string
	}{{10_000, 3, ""}, {100_000, 3, ""}, {100_000, 64, ""}, {100_000, 3, "scan"}, {100_000, 8, "tree"}, {100_000, 8, "scan"}, {100_000, 12, "tree"}, {100_000, 12, "scan"}, {100_000, 16, "tree"}, {100_000, 16, "scan"}} {
		r := rand.New(rand.NewPCG(1, 2))
		m := datasets["uniform"](r, c.n, c.dim)
		queries := datasets["uniform"](r, 64, c.dim)
		for _, metric := range []string{"euclidean", "cosine"} {
			tree := mustBuild(b, m, metric, BuildOptions{Method: c.method})
			b.Run(fmt.Sprintf("%dx%d/%s/%s", c.n, c.dim, metric, tree.Method()), func(b *testing.B) {
				i := 0
				for b.Loop() {
					if _, err := tree.Nearest(ctx, queries.Row(i%64), 10); err != nil {
						b.Fatal(err)
					}
					i++
				}
			})
		}
	}
}

func BenchmarkBatch(b *testing.B) {
	for _, c := range [][2]int{{100_000, 3}, {100_000, 64}} {
		r := rand.New(rand.NewPCG(1, 2))
		m := datasets["uniform"](r, c[0], c[1])
		queries := datasets["uniform"](r, 256, c[1])
		tree := mustBuild(b, m, "euclidean", BuildOptions{})
		b.Run(fmt.Sprintf("%dx%d", c[0], c[1]), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := tree.Query(ctx, queries, 10); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkBuild(b *testing.B) {
	for _, c := range [][2]int{{100_000, 3}, {1_000_000, 3}, {100_000, 64}} {
		m := datasets["uniform"](rand.New(rand.NewPCG(1, 2)), c[0], c[1])
		for _, metric := range []string{"euclidean", "cosine"} {
			b.Run(fmt.Sprintf("%dx%d/%s", c[0], c[1], metric), func(b *testing.B) {
				for b.Loop() {
					mustBuild(b, m, metric, BuildOptions{})
				}
			})
		}
	}
}
