"""Works of programs that people use instead, for the benchmarks: prints the seconds of the work itself (without starting Python and
loading libraries), the most memory in KiB that the process held, and what came out.

peers.py pandas|polars|frictionless|openpyxl FILE
peers.py maximin FOLDER PLACES     (people.csv and categories.csv in the folder)
"""
import csv
import resource
import sys
import time

work, path = sys.argv[1:3]

if work == "pandas":
    import pandas

    def run():
        return len(pandas.read_csv(path, sep=";", dtype=str))

elif work == "polars":
    import polars

    def run():
        return polars.read_csv(path, separator=";", infer_schema=False).height

elif work == "frictionless":
    import frictionless
    from frictionless.formats import CsvControl

    # A path from the root is no danger here.
    frictionless.system.trusted = True

    def run():
        dialect = frictionless.Dialect(controls=[CsvControl(delimiter=";")])
        report = frictionless.validate(path, dialect=dialect)
        assert report.valid, report
        return report.tasks[0].stats["rows"]

elif work == "openpyxl":
    import openpyxl

    def run():
        sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
        return sum(1 for _ in sheet.iter_rows(values_only=True))

elif work == "maximin":
    from sortition_algorithms.committee_generation.maximin import find_distribution_maximin
    from sortition_algorithms.features import read_in_features
    from sortition_algorithms.people import read_in_people
    from sortition_algorithms.settings import Settings

    places = int(sys.argv[3])

    def table(name):
        with open(f"{path}/{name}", newline="") as file:
            reader = csv.DictReader(file)
            return reader.fieldnames, list(reader)

    features, *_ = read_in_features(*table("categories.csv"), places)
    settings = Settings(id_column="id", columns_to_keep=[], check_same_address=False, check_same_address_columns=[])
    people, _ = read_in_people(*table("people.csv"), features, settings)

    def run():
        committees, weights, _ = find_distribution_maximin(features, people, places, [])
        chances = dict.fromkeys(people, 0.0)
        for committee, weight in zip(committees, weights):
            for person in committee:
                chances[person] += weight
        return f"{min(chances.values()):.9f}"

begun = time.perf_counter()
told = run()
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, told)
