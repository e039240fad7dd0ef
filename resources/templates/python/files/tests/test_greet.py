import unittest

from {{ident}} import greet


class GreetTest(unittest.TestCase):
    def test_name_is_said(self) -> None:
        self.assertEqual(greet("Mira"), "Hello, Mira!")


if __name__ == "__main__":
    unittest.main()
