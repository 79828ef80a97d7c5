package io.workstream.system.harness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in through the form of the pages, without a browser. */
public final class PageSession {

    private static final String COOKIE = "WORKSTREAM_SESSION";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private final String cookie;

    private PageSession(String cookie) {
        this.cookie = cookie;
    }

    /** Fills in the form and sends it off. */
    public static PageSession of(Person person) {
        return new PageSession(cookie(answerOf(person), COOKIE));
    }

    /** The same; what was answered. */
    public static Answer answerOf(Person person) {
        Answer form = Web.get(Web.at("/login")).expect(200);
        Matcher state = VIEW_STATE.matcher(form.body());
        if (!state.find()) {
            throw new AssertionError("the sign-in page has no form");
        }
        String filled = form(Map.of(
                "login", "login",
                "login:email", person.email(),
                "login:password", person.password(),
                "login:submit", "",
                "jakarta.faces.ViewState", state.group(1)));
        return Web.postForm(Web.at("/login"), filled, "Cookie", cookie(form, "JSESSIONID"))
                .expect(302);
    }

    /** The cookie as a browser sends it: name and value. */
    public String cookie() {
        return cookie;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String cookie(Answer answer, String name) {
        return answer.headers().getOrDefault("set-cookie", List.of()).stream()
                .filter(header -> header.startsWith(name + "="))
                .map(header -> header.substring(0, header.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the answer sets no cookie " + name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
