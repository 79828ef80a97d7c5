package io.workstream.launcher;

/** The passwords that {@code asadmin} and the starting server read as name and value lines. */
final class AdminPasswords {

    /** Opens only the domain's own certificate store, which nothing uses: TLS ends before the server. */
    private static final String MASTER = "changeit";

    private AdminPasswords() {}

    static String file(Keys keys) {
        return "AS_ADMIN_PASSWORD=" + keys.password("server-admin.password") + "\nAS_ADMIN_MASTERPASSWORD=" + MASTER
                + "\n";
    }

    static String standardInput(Keys keys) {
        return "AS_ADMIN_USER=admin\n" + file(keys);
    }
}
