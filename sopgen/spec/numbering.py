"""The numbers that the rows of a flow table are printed with."""

from sopgen.spec.model import Step


def printed_numbers(steps: tuple[Step, ...]) -> tuple[str, ...]:
    """Give each row's number as printed: its own, or one more than the last number above it."""
    numbers: list[str] = []
    count = 0
    for step in steps:
        if step.forced_number is None:
            count += 1
            numbers.append(str(count))
            continue
        written = step.forced_number.value
        numbers.append(written)
        digits = written.strip().rstrip(".")
        if digits.isdecimal():
            count = int(digits)
    return tuple(numbers)
