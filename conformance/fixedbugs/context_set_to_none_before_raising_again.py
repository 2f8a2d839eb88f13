# A __context__ set to None in a finally or except clause was replaced when the exception went on.
try:
    try:
        1 / 0
    except ZeroDivisionError:
        e = ValueError()
        try:
            raise e
        finally:
            e.__context__ = None
except ValueError as e:
    print(e.__context__)  # expect: None
