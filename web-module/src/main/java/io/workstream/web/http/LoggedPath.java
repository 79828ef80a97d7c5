package io.workstream.web.http;

import java.util.regex.Pattern;

/** A request's path as it may be written down: without the tokens that some paths carry. */
final class LoggedPath {

    /** Request attribute that the server's access log writes instead of the path; named in the server's settings. */
    static final String ATTRIBUTE = "workstream.path";

    private static final Pattern WITH_TOKEN = Pattern.compile("^(/+webhooks/+[^/]+/+|/+media/+).+");

    private LoggedPath() {}

    static String of(String uri) {
        return WITH_TOKEN.matcher(uri).replaceFirst("$1***");
    }
}
