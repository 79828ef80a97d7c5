package io.workstream.notification;

import io.workstream.shared.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operator's mail server, out of {@code WORKSTREAM_SMTP_URL}.
 *
 * @param tls from the first byte ({@code smtps}); else STARTTLS where the server offers it
 * @param user null to send without a login
 */
record SmtpServer(boolean tls, String host, int port, @Nullable String user, @Nullable String password) {

    static final Setting SETTING = new Setting("workstream.smtp.url");

    private static final String EXPECTED = "smtp://[user:password@]host[:port] or smtps://...";
    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String MILLIS_TO_CONNECT = "10000";
    private static final String MILLIS_TO_ANSWER = "30000";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    static Optional<SmtpServer> read() {
        return SETTING.read(SmtpServer::parse, EXPECTED);
    }

    static SmtpServer parse(String value) {
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException wrong) {
            // Without its cause, which would carry the password into the log.
            throw new IllegalArgumentException("no address");
        }
        boolean tls = "smtps".equals(uri.getScheme());
        boolean bare = (uri.getRawPath() == null || uri.getRawPath().matches("/?"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        if (!tls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null || !bare) {
            throw new IllegalArgumentException("no mail server's address");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSION_TLS : SUBMISSION;
        String login = uri.getRawUserInfo();
        if (login == null) {
            return new SmtpServer(tls, uri.getHost(), port, null, null);
        }
        int colon = login.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a user without a password");
        }
        return new SmtpServer(
                tls, uri.getHost(), port, decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
    }

    /** What Jakarta Mail goes by. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
        properties.put("mail.smtp.timeout", MILLIS_TO_ANSWER);
        properties.put("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
        properties.put("mail.smtp.auth", Boolean.toString(user != null));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        // A password in the clear is for our own machine only: between machines anybody could strip the offer of TLS.
        properties.put("mail.smtp.starttls.required", Boolean.toString(!tls && user != null && !isOurselves()));
        return properties;
    }

    private boolean isOurselves() {
        return OURSELVES.contains(host);
    }

    /** A plus sign stands for itself in this part of an address. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + "]";
    }
}
