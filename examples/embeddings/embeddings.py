"""Nearest neighbours over embeddings: the ten that are most like a query, and what their similarities are like.

usage: embeddings.py [points [dimensions [queries]]]

The embeddings are random, the same in every run. A million of 64 dimensions are 512 MB; the tree adds 8 MB.
"""

import sys
import time

from core.math import kdtree, mean, stdev
from core.math.signal import Noise


def timed(what, f):
    start = time.perf_counter()
    result = f()
    print(f"{what}: {time.perf_counter() - start:.3f} s", file=sys.stderr)
    return result


def main(points=1_000_000, dimensions=64, queries=100):
    noise = Noise(2026)
    embeddings = timed("embeddings", lambda: noise.matrix(points, dimensions))
    tree = timed("tree", lambda: kdtree.build(embeddings, metric="cosine"))

    # What is asked for is one of the points, with a little noise.
    known = tree.nearest(noise.values(dimensions))[0]
    near = noise.values(dimensions, variance=0.1)
    query_embedding = [v + d for v, d in zip(known.point, near)]
    neighbours = timed("query", lambda: tree.nearest(query_embedding, k=10))
    for n in neighbours:
        print(f"{n.index:8} {n.distance:.6f}")

    scores = [1 - n.distance for n in neighbours]
    m = mean(scores)
    s = stdev(scores)
    print(f"similarity {m:.6f} +- {s:.6f}")

    asked = noise.matrix(queries, dimensions)
    found = timed(f"{queries} queries", lambda: tree.nearest_all(asked, k=10))
    nearest = [row[0].distance for row in found]
    print(f"the nearest of {queries} random queries are at {mean(nearest):.6f} +- {stdev(nearest):.6f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
