// This file has IsolatedAsyncioTestCase, written in Python: its tests are coroutines, which module asyncio runs.

package unittest

const asyncCase = `
class IsolatedAsyncioTestCase(TestCase):
    """A test case whose tests may be coroutines.

    Each test has an event loop of its own. asyncSetUp and asyncTearDown are
    called in it, around the test; addAsyncCleanup and enterAsyncContext leave
    something to be done after it.
    """

    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = self._context = None

    async def asyncSetUp(self):
        """Called before each test, after setUp."""

    async def asyncTearDown(self):
        """Called after each test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Have a coroutine function called after the test."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context that is left after the test."""
        kind = type(cm)
        try:
            start, end = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous context manager protocol") from None
        result = await start(cm)
        self.addAsyncCleanup(end, cm, None, None, None)
        return result

    def _in_loop(self, function, *args, **kwargs):
        """Call a function in the context of the test, and run what it gives if that is a coroutine."""
        import inspect
        result = self._context.run(function, *args, **kwargs)
        if inspect.isawaitable(result):
            return self._runner.run(result, context=self._context)
        return result

    def _callSetUp(self):
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._in_loop(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._in_loop(method) is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method!r})", DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self._in_loop(self.asyncTearDown)
        self._context.run(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._in_loop(function, *args, **kwargs)

    def _with_runner(self, call):
        import asyncio
        import contextvars
        self._context = contextvars.copy_context()
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return call()
        finally:
            runner, self._runner = self._runner, None
            runner.close()

    def run(self, result=None):
        """Run the test and tell the result."""
        return self._with_runner(lambda: super(IsolatedAsyncioTestCase, self).run(result))

    def debug(self):
        """Run the test without a result: exceptions come through."""
        self._with_runner(super().debug)

    def __del__(self):
        if getattr(self, "_runner", None) is not None:
            self._runner.close()
`
