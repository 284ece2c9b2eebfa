package vn.hienluong.database;

/** How to reach a database: its JDBC address and the two credentials. */
public record Access(String url, Credential owner, Credential application) {

    /** A role of PostgreSQL and its password. */
    public record Credential(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
