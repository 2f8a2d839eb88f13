import typing
from typing import *
T=TypeVar('T')
class G(Generic[T]): pass
class H[T]: pass
print(List[int] is List[int], Union[int,str] is Union[int,str], Optional[int] is Optional[int], G[int] is G[int], H[int] is H[int], Literal[1] is Literal[1], Literal[1] is Literal[True], Callable[[int],str] is Callable[[int],str], Annotated[int,1] is Annotated[int,1], ClassVar[int] is ClassVar[int], Tuple[int,str] is Tuple[int,str], Tuple[()] is Tuple[()], Dict[str,T][int] is Dict[str,T][int], Type[int] is Type[int], Required[int] is Required[int], Unpack[Tuple[int]] is Unpack[Tuple[int]], Concatenate[int,...] is Concatenate[int,...], List['A'] is List['A'], Final[int] is Final[int], TypeGuard[int] is TypeGuard[int], list[int] is list[int], Generic[T] is Generic[T], Protocol[T] is Protocol[T], Deque[int] is Deque[int], Union[1,2] if 0 else 0)
print(List[Union[int,str]], List[Union[str,int]], Literal[0], Literal[False], Literal[1,True], List[Literal[1]], List[Literal[True]], Callable[[int],str], Callable[(int,),str], Callable[...,int])
for f in (lambda: {Literal[[1]]}, lambda: Literal[[1]], lambda: List[[1]], lambda: Annotated[int,[1]], lambda: List[[]], lambda: hash(Annotated[int,[1]]), lambda: hash(Literal[{}])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for i in range(3000): List[type(f'C{i}',(),{})]
print(List[int] is List[int], Callable[[1],2] if 0 else '', Callable[[int],str])
