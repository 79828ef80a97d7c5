package io.workstream.launcher;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code @{name}} in the server's command file. */
final class CommandFile {

    private static final Pattern PLACE = Pattern.compile("@\\{([^}]+)}");

    private CommandFile() {}

    static String preboot(LauncherSettings settings) {
        return render(Resources.text("payara/preboot.asadmin"), values(settings));
    }

    static Map<String, String> values(LauncherSettings settings) {
        Ports ports = settings.ports();
        Map<String, String> values = new HashMap<>();
        values.put("access.log", settings.under("log/access").toString());
        // A server without its application answers 404, and to Jivo any 4xx means "never again". It is opened
        // afterwards.
        values.put("http.enabled", "false");
        values.put("http.address", settings.httpAddress());
        values.put("http.port", Integer.toString(ports.http()));
        values.put("admin.port", Integer.toString(ports.admin()));
        values.put("iiop.port", Integer.toString(ports.iiop()));
        values.put("jmx.port", Integer.toString(ports.jmx()));
        values.put("jms.type", "EMBEDDED");
        values.put("jms.host", "127.0.0.1");
        values.put("jms.port", Integer.toString(ports.jms()));
        if (!settings.embedsBroker()) {
            URI broker = URI.create(settings.value(LauncherSettings.JMS_URL, ""));
            values.put("jms.type", "REMOTE");
            values.put("jms.host", broker.getHost());
            values.put("jms.port", Integer.toString(broker.getPort()));
        }
        return values;
    }

    /** Lines that are comments are left out: the server reads only commands. */
    static String render(String template, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        template.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> {
                    Matcher places = PLACE.matcher(line);
                    text.append(places.replaceAll(place -> Matcher.quoteReplacement(valueOf(place.group(1), values))))
                            .append('\n');
                });
        return text.toString();
    }

    private static String valueOf(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the command file asks for an unknown value: " + name);
        }
        return value;
    }
}
