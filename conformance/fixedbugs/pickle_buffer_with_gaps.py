# A PickleBuffer of every second byte was pickled with all bytes.
import pickle

gaps = pickle.PickleBuffer(memoryview(b"abcdef")[::2])
for callback in None, lambda buffer: False:
    try:
        pickle.dumps(gaps, 5, buffer_callback=callback)
    except pickle.PicklingError as e:
        print(e)
# expect: PickleBuffer can not be pickled when pointing to a non-contiguous buffer
# expect: PickleBuffer can not be pickled when pointing to a non-contiguous buffer
