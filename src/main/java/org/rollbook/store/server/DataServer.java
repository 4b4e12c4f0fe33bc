package org.rollbook.store.server;

/// Where a shared PostgreSQL server is; the schema holds one training base's data.
public record DataServer(String host, int port, String database, String schema, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
