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
        name, size, found = go.ref(""), go.ref(), []
        while rows.next():
            rows.scan(name, size)
            found.append((name.value, size.value))
        assert found == [("a", 1.5), ("b", None)], found
    count = go.ref(0)
    db.query_row("select count(*) from t where size > ?", 1).scan(count)
    assert count.value == 1
    try:
        db.query_row("select name from t where id = 9").scan(name)
    except sql.NoRowsError:
        pass
    else:
        assert False
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
