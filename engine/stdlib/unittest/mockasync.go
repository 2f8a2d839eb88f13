// This file has the mocks for coroutines and threads, written in Python.

package unittest

const asyncPrelude = `
class AsyncMagicMixin(Base):
    """The magic methods of asynchronous mocks."""


class AsyncMockMixin(Base):
    """What asynchronous mocks record: awaits."""


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose calls give coroutines; it records how they are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        vars(self)["_awaits"] = _CallList()

    @property
    def await_count(self):
        """How often the mock was awaited."""
        return len(self.await_args_list)

    @property
    def await_args(self):
        """The last await, None before the first."""
        return self.await_args_list[-1] if self.await_args_list else None

    @property
    def await_args_list(self):
        """All awaits."""
        return vars(self).setdefault("_awaits", _CallList())

    async def _execute_mock_call(self, /, *args, **kwargs):
        self.await_args_list.append(_Call((args, kwargs), two=True))
        result = super()._execute_mock_call(*args, **kwargs) if not _inspect.iscoroutinefunction(self.side_effect) else await self.side_effect(*args, **kwargs)
        if _inspect.iscoroutine(result):
            result = await result
        return result

    def _get_child_mock(self, /, **kw):
        if kw.get("_new_name") == "()":
            return MagicMock(**kw)
        return AsyncMock(**kw) if not self._mock_sealed else super()._get_child_mock(**kw)

    def _await_name(self):
        return self._mock_name or "mock"

    def assert_awaited(self):
        """Fail unless the mock was awaited."""
        if not self.await_count:
            raise AssertionError(f"Expected {self._await_name()} to have been awaited.")

    def assert_awaited_once(self):
        """Fail unless the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._await_name()} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fail unless the last await had these arguments."""
        wanted = _Call((args, kwargs), two=True)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._await_text(wanted)}\nNot awaited")
        if self.await_args != wanted:
            raise AssertionError(f"expected await not found.\nExpected: {self._await_text(wanted)}\n  Actual: {self._await_text(self.await_args)}")

    def _await_text(self, one):
        parts = [repr(a) for a in one.args] + [f"{k}={v!r}" for k, v in one.kwargs.items()]
        return f"{self._await_name()}({', '.join(parts)})"

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fail unless there was exactly one await, with these arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._await_name()} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fail unless some await had these arguments."""
        wanted = _Call((args, kwargs), two=True)
        if wanted not in list(self.await_args_list):
            raise AssertionError(f"{self._await_text(wanted)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        """Fail unless there were these awaits."""
        if not any_order:
            if list(calls) not in self.await_args_list:
                raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}")
            return
        left = list(self.await_args_list)
        missing = []
        for one in calls:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError(f"{tuple(missing)!r} not all found in await list")

    def assert_not_awaited(self):
        """Fail if the mock was awaited."""
        if self.await_count:
            raise AssertionError(f"Expected {self._await_name()} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        """Forget calls and awaits."""
        super().reset_mock(*args, **kwargs)
        vars(self)["_awaits"] = _CallList()


class _AsyncIterator:
    """An asynchronous iterator over the items of an iterator."""

    def __init__(self, iterator):
        self.iterator = iterator

    async def __anext__(self):
        for item in self.iterator:
            return item
        raise StopAsyncIteration


class ThreadingMixin(Base):
    """Waiting for calls that other threads make."""

    def __init__(self, /, *args, timeout=None, **kwargs):
        super().__init__(*args, **kwargs)
        import threading
        vars(self)["_called"] = threading.Condition()
        vars(self)["_timeout"] = timeout

    def _mock_call(self, *args, **kwargs):
        return super()._mock_call(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        result = super().__call__(*args, **kwargs)
        with vars(self)["_called"]:
            vars(self)["_called"].notify_all()
        return result

    def _wait(self, ready, timeout, message):
        condition = vars(self)["_called"]
        with condition:
            if not condition.wait_for(ready, timeout if timeout is not None else vars(self)["_timeout"]):
                raise AssertionError(message)

    def wait_until_called(self, *, timeout=None):
        """Wait until the mock is called."""
        self._wait(lambda: self.called, timeout, f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock is called with these arguments."""
        wanted = _Call((args, kwargs), two=True)
        self._wait(lambda: wanted in list(self.call_args_list), None, f"{wanted!r} call not found")


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock that threads can wait for."""
`
