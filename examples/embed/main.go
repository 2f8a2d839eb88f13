// Command embed shows a Go program that Python scripts extend: it hands a struct and functions to a script, calls the script's functions back,
// tells its errors apart, and stops scripts that take too long.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// Item is something that a shop sells.
type Item struct {
	Name  string
	Price float64
	Stock int
}

// Line is a line of an order.
type Line struct {
	Name  string
	Count int
}

// ErrSoldOut is returned by Sell. Scripts catch it as shop.SoldOutError.
var ErrSoldOut = errors.New("sold out")

// Shop is the host's own type; it knows nothing of Python.
type Shop struct {
	Items   map[string]*Item
	Takings float64

	discount func(item *Item, count int) (float64, error)
}

// Find is the item called name, nil if there is none.
func (s *Shop) Find(name string) *Item { return s.Items[name] }

// OnDiscount makes f decide which part of the price is taken off.
func (s *Shop) OnDiscount(f func(item *Item, count int) (float64, error)) { s.discount = f }

// Sell sells count items and returns what they cost.
func (s *Shop) Sell(name string, count int) (float64, error) {
	item := s.Items[name]
	if item == nil {
		return 0, fmt.Errorf("no item is called %q", name)
	}
	if item.Stock < count {
		return 0, fmt.Errorf("%d x %s: %w", count, name, ErrSoldOut)
	}
	off := 0.0
	if s.discount != nil {
		var err error
		if off, err = s.discount(item, count); err != nil {
			return 0, err
		}
	}
	item.Stock -= count
	cost := item.Price * float64(count) * (1 - off)
	s.Takings += cost
	return cost, nil
}

// script is what a user of the program would write.
const script = `
import shop

def discount(item, count):
    return 0.1 if count >= 3 else 0.0

def order(lines):
    "Sells what there is and lists what there is not."
    missing = []
    for line in lines:
        try:
            cost = shop.sell(line.name, line.count)
        except shop.SoldOutError as e:
            missing.append(line.name)
            print(f"sorry: {e}")
        else:
            print(f"{line.count} x {line.name}: {cost:.2f}")
    return missing

shop.on_discount(discount)
shop.find("tea").price += 0.5
`

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run is the program; it writes to out.
func run(out io.Writer) error {
	s := &Shop{Items: map[string]*Item{"tea": {"tea", 3.5, 10}, "cake": {"cake", 2.25, 1}}}
	module := reflectbind.Module("shop", map[string]any{
		"Sell": s.Sell, "Find": s.Find, "OnDiscount": s.OnDiscount, "ErrSoldOut": ErrSoldOut, "Item": (*Item)(nil),
	}, reflectbind.Params("Sell", "name", "count"))
	interp, err := py.New(py.Stdout(out), py.Modules(module))
	if err != nil {
		return err
	}
	defer interp.Close()
	ctx := context.Background()
	if err := interp.Run(ctx, script); err != nil {
		return err
	}

	// Go calls Python, which calls Go, which calls Python.
	v, err := interp.Call(ctx, "order", []Line{{"tea", 3}, {"cake", 2}})
	if err != nil {
		return err
	}
	var missing []string
	if err := v.As(&missing); err != nil {
		return err
	}
	fmt.Fprintf(out, "missing %v, takings %.2f, %d tea left\n", missing, s.Takings, s.Items["tea"].Stock)

	// An exception that nothing caught is a *py.Error around the Go error it was made of.
	err = interp.Run(ctx, `shop.sell(name="cake", count=5)`)
	var e *py.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("expected a Python error, not %v", err)
	}
	fmt.Fprintf(out, "%s; sold out: %v\n", e, errors.Is(err, ErrSoldOut))

	// A script that does not end is stopped.
	ctx, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
	defer cancel()
	err = interp.Run(ctx, "while True: pass")
	fmt.Fprintln(out, "deadline exceeded:", errors.Is(err, context.DeadlineExceeded))
	return nil
}
