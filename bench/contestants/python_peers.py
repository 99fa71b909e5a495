"""Python packages, one warm process: a path a line on standard input, the tables as a line of JSON on standard output."""

import importlib.metadata
import json
import sys


def pandas_read_html(path):
    import pandas

    data = open(path, "rb").read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    import io

    return [frame.fillna("").astype(str).values.tolist() for frame in pandas.read_html(io.StringIO(text))]


def pdfplumber_tables(path):
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return [
            [[cell or "" for cell in row] for row in table]
            for page in pdf.pages
            for table in page.extract_tables()
        ]


peers = {"pandas": pandas_read_html, "pdfplumber": pdfplumber_tables}
name = sys.argv[1]
print(json.dumps(importlib.metadata.version(name)), flush=True)
for line in sys.stdin:
    try:
        answer = {"tables": peers[name](line.rstrip("\n"))}
    except Exception as error:  # what a peer cannot read is an answer too
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
