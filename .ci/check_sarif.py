"""Asks GitHub's own rules for SARIF about a file. The tool always exits 0: its results are counted.

Arguments: the multitool, the SARIF file, a file for the results.
"""

import json
import os
import subprocess
import sys


def main(tool: str, sarif: str, to: str) -> int:
    os.chmod(tool, 0o755)
    subprocess.run(
        [tool, "validate", sarif, "--rule-kind", "Ghas", "--log", "ForceOverwrite", "--output", to],
        env=dict(os.environ, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1"),
        check=True,
        stdout=subprocess.DEVNULL,
    )
    with open(to, encoding="utf-8-sig") as file:
        run = json.load(file)["runs"][0]
    if not run["invocations"][0]["executionSuccessful"]:
        raise SystemExit("the multitool did not come to its end")
    for result in run.get("results", []):
        print(result["ruleId"], result["message"].get("arguments"))
    print(f"complaints of the rules of GitHub about the SARIF: {len(run.get('results', []))}")
    return 1 if run.get("results") else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
