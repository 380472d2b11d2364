"""Runs the steps of action.yml as a workflow would, with a program that is on the path.

The findings of a page with a mistake must come out as annotations with its path, and fail the step; a page
without one must pass; inputs are words, and never run.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

PAGE = "Salt\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails\n{}-4-1949 Berg sells salt\n"


def run(action: dict, folder: Path, inputs: dict[str, str], program: Path) -> tuple[int, str]:
    """Runs all steps until one fails; gives the exit code and what was printed."""
    printed = ""
    for step in action["runs"]["steps"]:
        env = dict(os.environ, PATH=f"{program}{os.pathsep}{os.environ['PATH']}")
        for name, value in step.get("env", {}).items():
            for key, given in action["inputs"].items():
                value = value.replace(
                    "${{ inputs.%s }}" % key, inputs.get(key, given.get("default", ""))
                )
            env[name] = value
        # What a runner does for `shell: bash`.
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        ran = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
        printed += ran.stdout
        if ran.returncode:
            return ran.returncode, printed
    return 0, printed


def main(program: Path) -> int:
    action = yaml.safe_load(Path("action.yml").read_text("utf-8"))
    wrong = 0

    def expect(inputs: dict[str, str], code: int, words: str) -> None:
        nonlocal wrong
        got, printed = run(action, folder, inputs, program)
        if got != code or words not in printed or (folder / "made").exists():
            print(f"action with {inputs}: exit {got}, printed:\n{printed}")
            wrong += 1

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, day in (("good", 30), ("bad page", 31)):
            (folder / name).mkdir()
            (folder / name / "salt.txt").write_text(PAGE.format(day), "utf-8")
        choice = "--select D101"
        expect({"path": "good", "args": choice}, 0, "")
        expect({"path": "bad page", "args": choice}, 1, "::error file=bad page/salt.txt,line=7,")
        expect({"path": "good\nbad page/no.txt\n"}, 2, "")
        expect({"path": "$(touch made)", "args": "; touch made"}, 2, "")
        expect({"path": ""}, 2, "")
    print(f"runs of the action that went wrong: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
