package io.workstream.system.harness;

import java.util.List;

/** Administrators of the platform, made by hand: the first one's password is printed to the operator only. */
public final class PlatformAdministrator {

    private static final String ONE = "update users set is_platform_admin = ? where id = ?::uuid";
    private static final String ALL_BUT =
            "update users set is_platform_admin = false" + " where is_platform_admin and not id = any(?::uuid[])";

    private PlatformAdministrator() {}

    /** Somebody new who administers the platform. */
    public static Person fresh() {
        Person person = Person.fresh();
        Database.run(ONE, true, person.id());
        return person;
    }

    /** Takes the right away. */
    public static void dismiss(Person person) {
        Database.run(ONE, false, person.id());
    }

    /** Does something while nobody else administers the platform; afterwards the first administrator does again. */
    public static void whileOnly(List<Person> few, Runnable deed) {
        Database.run(
                ALL_BUT, "{" + String.join(",", few.stream().map(Person::id).toList()) + "}");
        try {
            deed.run();
        } finally {
            Database.run(
                    "update users set is_platform_admin = true where email = ?",
                    Stack.get().settings().get("WORKSTREAM_ADMIN_EMAIL"));
        }
    }
}
