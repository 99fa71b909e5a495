"""Digests of the columns of a dataset as pandas reads them out of Parquet and CSV; JSON on standard output.

A number is its eight bytes (IEEE 754, big-endian), a text its UTF-8, a null nothing; a record separator ends each.
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

import pandas

NUMERIC = {"integer", "number"}


def digest(values):
    sha = hashlib.sha256()
    for value in values:
        if isinstance(value, str):
            sha.update(value.encode())
        elif value is not None and not pandas.isna(value):
            is_number = isinstance(value, (int, float)) or hasattr(value, "dtype")
            sha.update(struct.pack(">d", float(value)) if is_number else str(value)[:10].encode())
        sha.update(b"\x1e")
    return sha.hexdigest()


def main(folder):
    found = {}
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        if "schema" not in resource:
            continue
        name, types = resource["name"], {one["name"]: one["type"] for one in resource["schema"]["fields"]}
        numeric = [column for column, kind in types.items() if kind in NUMERIC]
        parquet = pandas.read_parquet(folder / f"{name}.parquet")
        csv = pandas.read_csv(
            folder / resource["path"],
            dtype={column: "float64" if column in numeric else str for column in types},
            keep_default_na=False,
            na_values={column: [""] for column in numeric},
            float_precision="round_trip",
        )
        for kind, table in (("parquet", parquet), ("csv", csv)):
            found[f"{name} {kind}"] = {column: digest(table[column].tolist()) for column in types}
    json.dump(found, sys.stdout)


main(Path(sys.argv[1]))
