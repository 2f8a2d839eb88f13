# Uncaught errors of the names that people misspell: what is suggested. Shown through the traceback of a group.
class Account:
    def __init__(self):
        self.balance = 1
        self.history = []

    def deposit(self, amount):
        self.balanse += amount

    def show(self):
        return balance


def keyword(*, first_name=1):
    return first_name


def scope():
    counter = 1
    return countr


def collect(*actions):
    errors = []
    for action in actions:
        try:
            action()
        except Exception as e:
            errors.append(e)
    return errors


raise ExceptionGroup("misspelt", collect(
    lambda: Account().deposit(1),
    lambda: Account().show(),
    lambda: Account().histroy,
    lambda: keyword(first_nmae=2),
    lambda: scope(),
    lambda: pritn("x"),
    lambda: [].appendd(1),
    lambda: "x".uper(),
    lambda: sys.argv,
    lambda: Account().zzzzzz,
    lambda: (1).real_part,
    lambda: None.foo,
    lambda: collections.OrderedDict(),
    lambda: exec("import syss"),
    lambda: exec("from sys import pathh"),
))
