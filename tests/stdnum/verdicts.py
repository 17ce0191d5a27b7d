"""What python-stdnum says about 100,000 made-up unified social credit codes.

Writes verdicts.bin beside this file, one bit a code, in the order in which tests/stdnum.rs makes the same codes:

    pip install python-stdnum==2.2 && python3 tests/stdnum/verdicts.py
"""

from pathlib import Path

from stdnum.cn import uscc

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
PLACES = ["110105", "330106", "440307", "320105"]
COUNT = 100_000


class Numbers:
    """A linear congruential generator (Knuth's MMIX), so that both languages make the same codes."""

    def __init__(self):
        self.state = 1

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


def codes():
    numbers = Numbers()
    for _ in range(COUNT):
        body = "19"[numbers.below(2)] + "123"[numbers.below(3)] + PLACES[numbers.below(4)]
        body += "".join(ALPHABET[numbers.below(31)] for _ in range(9))
        is_right = numbers.below(2) == 0
        wrong = ALPHABET[numbers.below(31)]
        yield body + (uscc.calc_check_digit(body) if is_right else wrong)


bits = "".join("1" if uscc.is_valid(code) else "0" for code in codes())
data = bytes(int(bits[at : at + 8], 2) for at in range(0, COUNT, 8))
Path(__file__).with_name("verdicts.bin").write_bytes(data)
print(f"{bits.count('1')} of {COUNT} accepted")
