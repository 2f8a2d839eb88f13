# A format's supports_root_dir was ignored, an owner whom nobody knows was an error, and zip archives took a filter.
import os
import shutil
import tempfile


def pack(base_name, base_dir, **options):
    print(base_name, base_dir, options.get("root_dir"), os.path.basename(os.getcwd()) == "tree")


before = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("tree")
    open("tree/file", "w").close()
    pack.supports_root_dir = True
    shutil.register_archive_format("own", pack)
    shutil.make_archive("base", "own", root_dir="tree")
    del pack.supports_root_dir
    shutil.make_archive("/base", "own", root_dir="tree")
    print(os.path.basename(shutil.make_archive("owned", "tar", "tree", owner="no such user", group="no such group")))
    shutil.make_archive("packed", "zip", "tree")
    try:
        shutil.unpack_archive("packed.zip", "out", filter="data")
    except TypeError as e:
        print(e)
    shutil.unregister_archive_format("own")
    os.chdir(before)
# expect: base . tree False
# expect: /base . None True
# expect: owned.tar
# expect: _unpack_zipfile() got an unexpected keyword argument 'filter'
