"""The command: python3 -m {{ident}} [NAME]."""

import sys

from {{ident}} import greet


def main() -> None:
    print(greet(sys.argv[1] if len(sys.argv) > 1 else "{{name}}"))


if __name__ == "__main__":
    main()
