package io.workstream.web.http;

import java.util.regex.Pattern;

/** A request's path as it may be written down: without the tokens that some paths carry. */
final class LoggedPath {

    /** Request attribute that the server's access log writes instead of the path; named in the server's settings. */
    static final String ATTRIBUTE = "workstream.path";

    private static final Pattern WITH_TOKEN = Pattern.compile("^(/+webhooks/+[^/]+/+|/+media/+|/+invitation/+).+");

    private static final Pattern ODD = Pattern.compile("^/*[^/]*[%;]|^/*\\.");

    private LoggedPath() {}

    static String of(String uri) {
        // Written otherwise than anybody writes it, such as /%77ebhooks, it may still lead where tokens are.
        if (ODD.matcher(uri).find()) {
            return "/***";
        }
        return WITH_TOKEN.matcher(uri).replaceFirst("$1***");
    }
}
