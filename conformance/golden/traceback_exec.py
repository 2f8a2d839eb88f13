# Uncaught error in code of exec, eval and compile: frames without source lines, and a file name that does not exist.
def run(code):
    exec(code)


source = """
def inner(x):
    return x / 0

def outer(x):
    return inner(x) + 1
"""
space = {}
exec(compile(source, "made_up.py", "exec"), space)
try:
    eval("1 + undefined")
except NameError as e:
    try:
        run("x = 1\nraise ValueError('in exec')")
    except ValueError as v:
        print(e.__traceback__.tb_next.tb_frame.f_code.co_filename, v.__traceback__.tb_next.tb_next.tb_lineno)
        space["outer"](5)
