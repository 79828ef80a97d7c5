package io.workstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.secret.Secrets;
import io.workstream.secret.TestSecrets;
import io.workstream.shared.FixedClock;
import io.workstream.shared.PlatformSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaLinksTest {

    private static final UUID WORKSPACE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID FILE = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    private final FixedClock clock = new FixedClock();
    private final Secrets secrets = TestSecrets.ready();
    private final MediaLinks links = new MediaLinks();

    @BeforeEach
    void assemble() {
        links.clock = clock;
        links.secrets = secrets;
        links.settings = new PlatformSettings(URI.create("https://ws.example"), Set.of(), true, 1);
    }

    @Test
    void linkShouldNameItsFileUntilItsTimeIsOver() {
        MediaLinks.Link link = links.to(fileFor(Duration.ofHours(24)), MediaLinks.FOR_PAGES);

        clock.pass(MediaLinks.FOR_PAGES.minusSeconds(1));
        assertThat(links.named(token(link))).contains(new MediaLinks.Named(WORKSPACE, FILE));

        clock.pass(Duration.ofSeconds(1));
        assertThat(links.named(token(link))).isEmpty();
    }

    @Test
    void linkShouldNotOutliveItsFile() {
        MediaLinks.Link link = links.to(fileFor(Duration.ofMinutes(1)), MediaLinks.FOR_PAGES);

        assertThat(link.expiresAt()).isEqualTo(clock.instant().plusSeconds(60));
    }

    @Test
    void linkShouldNameNothingWhenItWasChanged() {
        String token = token(links.forLife(fileFor(Duration.ofHours(24))));
        char last = token.charAt(token.length() - 10);

        String changed = token.substring(0, token.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 9);

        assertThat(links.named(changed)).isEmpty();
    }

    @Test
    void linkShouldNameNothingWhenItWasMadeForAnotherPurpose() {
        assertThat(links.named(secrets.seal("another", new byte[40]))).isEmpty();
        assertThat(links.named("not base64 !")).isEmpty();
    }

    private MediaFile fileFor(Duration life) {
        Instant end = clock.instant().plus(life);
        return new MediaFile(
                FILE,
                WORKSPACE,
                null,
                null,
                MediaStatus.STORED,
                null,
                null,
                null,
                null,
                MediaTraits.NONE,
                null,
                null,
                null,
                null,
                null,
                0,
                end);
    }

    private static String token(MediaLinks.Link link) {
        return link.url().getPath().substring("/media/".length());
    }
}
