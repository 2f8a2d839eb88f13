# Package database/sql with a SQLite driver in pure Go.
import go
from lib import sql

with sql.open("sqlite", data_source_name=":memory:") as db:
    db.set_max_open_conns(1)
    db.exec("create table t (id integer primary key, name text, size real)")
    res = db.exec("insert into t (name, size) values (?, ?), (?, ?)", "a", 1.5, "b", None)
    assert res.rows_affected() == 2 and res.last_insert_id() == 2
    with db.query("select name, size from t order by id") as rows:
        assert rows.columns() == ["name", "size"]
        assert rows.next() and rows.next() and not rows.next()
    db.ping()
    try:
        db.exec("insert into nowhere values (1)")
    except go.Error as e:
        assert "no such table" in str(e), e
    else:
        assert False
    tx = db.begin()
    tx.exec("delete from t")
    tx.rollback()
    try:
        tx.commit()
    except sql.TxDoneError as e:
        assert isinstance(e, go.Error)
    else:
        assert False
    n = db.exec(query="update t set size = size").rows_affected()
    assert n == 2, n
print("done")
