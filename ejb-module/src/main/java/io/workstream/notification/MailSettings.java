package io.workstream.notification;

import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How mails go out.
 *
 * @param server null while the operator named none
 * @param from whom they come from
 * @param pauses before each repetition of a mail that the server did not take
 */
record MailSettings(@Nullable SmtpServer server, InternetAddress from, List<Duration> pauses) {

    static MailSettings read(PlatformSettings platform) {
        String nobody = "WorkStream <no-reply@" + platform.publicUrl().getHost() + ">";
        return new MailSettings(
                SmtpServer.read().orElse(null),
                new Setting("workstream.mail.from")
                        .read(MailSettings::sender, "an e-mail address, or Name <address>")
                        .orElseGet(() -> sender(nobody)),
                new Setting("workstream.mail.retry.seconds").pauses(10, 30, 120, 600, 1800, 3600, 3600, 3600));
    }

    Optional<SmtpSender> sender() {
        return Optional.ofNullable(server).map(there -> new SmtpSender(there, from));
    }

    private static InternetAddress sender(String value) {
        try {
            InternetAddress[] read = InternetAddress.parse(value, true);
            if (read.length != 1) {
                throw new IllegalArgumentException("not one address");
            }
            return read[0];
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("not an address", wrong);
        }
    }

    /** Makes the settings injectable. */
    @ApplicationScoped
    static class Producer {

        @Produces
        @Singleton
        MailSettings settings(PlatformSettings platform) {
            return read(platform);
        }
    }
}
