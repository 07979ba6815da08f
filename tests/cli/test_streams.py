"""The traps of terminals, pipes and libraries, each as a person would meet it."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from missing import need_path

GOOD = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a}
  - {kegiatan: Melaksanakan, pelaksana: b}
"""
PROGRAM = [sys.executable, "-m", "sopgen"]
NASTY = ["[/red]", "[bold]x", "[a@b]", ":smile:", "{{ 7*7 }}", "<b>", "%s", "{0}", "→ ✓", "\\n"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "sopgen.toml").touch()
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "baik.sop.yaml").write_text(GOOD)
    return tmp_path


def faulty(project: Path, actor: str = "zzz") -> None:
    text = GOOD.replace("pelaksana: b}", f'pelaksana: "{actor}"}}')
    (project / "specs" / "buruk.sop.yaml").write_text(text, encoding="utf-8")


def on_terminal(folder: Path, *arguments: str, **environment: str) -> tuple[str, str, int]:
    """Run with stderr on a terminal and stdout in a file; give both, and the exit code."""
    master, slave = pty.openpty()
    surroundings = {**os.environ, "TERM": "xterm", "COLUMNS": "80"} | environment
    with (folder / "stdout").open("wb") as file:
        process = subprocess.Popen(  # noqa: S603 – our own program
            [*PROGRAM, *arguments], cwd=folder, env=surroundings, stdout=file, stderr=slave
        )
    os.close(slave)
    shown = b""
    while True:
        ready, _, _ = select.select([master], [], [], 60)
        assert ready, "no end"
        try:
            piece = os.read(master, 65536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    code = process.wait(60)
    return (folder / "stdout").read_text(encoding="utf-8"), shown.decode(), code


def in_pipe(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 – our own program
        [*PROGRAM, *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_terminal_shows_progress_and_findings_go_to_stdout_all_the_same(project: Path) -> None:
    faulty(project)
    stdout, shown, code = on_terminal(project, "build", "--format", "dot")
    assert code == 1
    assert "Membangun" in shown
    assert "buruk.sop.yaml:6:" in stdout
    assert "\x1b" not in stdout
    assert "galat" not in re.sub(r".*SOP dibangun.*", "", shown)


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [((), {"TERM": "dumb"}), (("-q",), {}), (("-qq",), {})],
)
def test_no_bar_where_it_is_not_wanted(
    project: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    _, shown, _ = on_terminal(project, "build", "--format", "dot", *arguments, **environment)
    assert "\x1b" not in shown
    assert "Membangun" not in shown


def test_no_color_is_obeyed_by_both_libraries(project: Path) -> None:
    _, shown, _ = on_terminal(project, "build", "--format", "dot", NO_COLOR="1")
    assert re.findall(r"\x1b\[[0-9;]*m", shown.replace("\x1b[0m", "")) == []
    assert "\x1b]8" not in shown


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ((), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_decided_in_one_place(
    project: Path, arguments: tuple[str, ...], environment: dict[str, str], colored: bool
) -> None:
    faulty(project)
    done = in_pipe(project, "build", "--format", "dot", *arguments, **environment)
    assert ("\x1b[1;31mgalat" in done.stdout) is colored


@pytest.mark.parametrize("nasty", NASTY)
def test_what_a_user_wrote_prints_as_itself(project: Path, nasty: str) -> None:
    faulty(project, nasty)
    (project / "specs" / "buruk.sop.yaml").rename(project / "specs" / "[b]%s{x}.sop.yaml")
    stdout, _, code = on_terminal(project, "build", "--format", "dot")
    assert code == 1
    assert f'pelaksana: "{nasty}"' in stdout
    assert "[b]%s{x}.sop.yaml:6:" in stdout


def test_a_stdout_of_old_windows_takes_every_sign(project: Path) -> None:
    faulty(project, "langkah → ✓")
    done = in_pipe(project, "build", "--format", "dot", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "langkah → ✓" in done.stdout


def test_names_of_files_cannot_move_the_cursor(project: Path) -> None:
    (project / "specs" / "\x1b[2J\udcff.sop.yaml").write_text(GOOD.replace("judul", "judull"))
    done = in_pipe(project, "build", "--format", "dot")
    assert done.returncode == 1
    assert "\x1b" not in done.stdout + done.stderr


def test_a_closed_pipe_ends_the_work_quietly(project: Path) -> None:
    for number in range(40):
        text = GOOD.replace("judul", "judull")
        (project / "specs" / f"{number}.sop.yaml").write_text(text)
    process = subprocess.Popen(  # noqa: S603 – our own program
        [*PROGRAM, "build", "-j", "1"],
        cwd=project,
        env=os.environ | {"PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, shown = process.communicate(timeout=60)
    assert process.returncode == 141
    assert shown == b""


def test_a_full_stdout_is_told(project: Path) -> None:
    faulty(project)
    with need_path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603 – our own program
            [*PROGRAM, "build"],
            cwd=project,
            env=os.environ | {"PYTHONUNBUFFERED": ""},
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 3
    assert "disk penuh" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_130_and_no_rest(project: Path, jobs: str) -> None:
    for number in range(150):
        (project / "specs" / f"{number}.sop.yaml").write_text(GOOD)
    process = subprocess.Popen(  # noqa: S603 – our own program
        [*PROGRAM, "build", "-j", jobs],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    output = project / "output"
    until = time.monotonic() + 60
    while not output.exists() or not any(output.iterdir()):
        assert time.monotonic() < until, "nothing is built"
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, shown = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "dihentikan" in shown
    assert "Traceback" not in shown
    assert [path.name for path in output.iterdir() if path.name.startswith(".")] == []
    assert len(list(output.iterdir())) < 300


def test_closed_streams_are_no_trouble(project: Path) -> None:
    faulty(project)
    command = f"{sys.executable} -m sopgen build --format dot >&- 2>&-"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=project, check=False)  # noqa: S603 – our own program
    assert done.returncode == 1


def test_a_pipe_closed_before_the_help_is_no_trouble(project: Path) -> None:
    command = f"{sys.executable} -m sopgen schema | true; {sys.executable} -m sopgen -h | true"
    done = subprocess.run(  # noqa: S603 – our own program
        ["/bin/sh", "-c", command], cwd=project, stderr=subprocess.PIPE, check=False
    )
    assert done.stderr == b""


def test_a_shell_can_complete_words(project: Path) -> None:
    done = in_pipe(
        project, _SOPGEN_COMPLETE="bash_complete", COMP_WORDS="sopgen bu", COMP_CWORD="1"
    )
    assert (done.returncode, done.stdout) == (0, "plain,build\n")
