package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.workstream.system.harness.Patience.later;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Occasion;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files that an agent attaches to an answer. */
class AttachmentsUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final long MOST = 100L << 20;

    // One red pixel.
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    private Bridge bridge;
    private Customer customer;
    private Page page;

    @BeforeEach
    void openBridge() {
        bridge = Bridge.open();
        customer = bridge.customer("Ирина");
    }

    @Test
    void attachmentsShouldReachThePhoneWhenTheAgentSendsThem() {
        customer.starts("hello");
        TimelinePage timeline = timeline();

        timeline.attach(
                new FilePayload("red.png", "image/png", PICTURE),
                new FilePayload("договор.txt", "text/plain", "signed".getBytes(StandardCharsets.UTF_8)));
        timeline.reply("see these");

        timeline.showsWithStatus("see these", "read").showsWithStatus("договор.txt", "read");
        assertThat(timeline.message("see these").locator("img")).isVisible();
        assertThat(timeline.attachments()).hasCount(0);
        Assertions.assertThat(customer.phone())
                .filteredOn(line -> line.direction() == PhoneMessage.Direction.IN)
                .extracting(PhoneMessage::type)
                .containsExactly("image", "document");
    }

    @Test
    void fileShouldBeShownUnderwayAgainWhenItGoesInAnotherForm() {
        customer.starts("hello");
        TimelinePage timeline = timeline();
        phoneMeets(Fault.late(131053));
        phoneMeets(Fault.slow(Duration.ofSeconds(8)));

        timeline.attach(new FilePayload("red.png", "image/png", PICTURE));
        timeline.reply("see this");

        later().untilAsserted(() ->
                Assertions.assertThat(customer.phone()).last().matches(got -> got.status() == Tick.FAILED));
        // Read anew, for the first "queued" may stand there still.
        assertThat(timeline().message("see this")).hasAttribute("data-status", "queued");
        timeline.showsWithStatus("see this", "queued").showsWithStatus("see this", "read");
    }

    @Test
    void filesShouldBeAttachedWhenTheyAreDroppedOrPasted() {
        customer.starts("hello");
        TimelinePage timeline = timeline();

        timeline.drop("dropped.txt");
        timeline.paste("pasted.txt");

        assertThat(timeline.attachments()).containsText(new String[] {"dropped.txt", "pasted.txt"});
        timeline.attachments().first().locator("button.icon-button").click();
        assertThat(timeline.attachments()).hasCount(1);
    }

    @Test
    void fileShouldBeRefusedWithWordsWhenItIsEmpty() {
        customer.starts("hello");
        TimelinePage timeline = timeline();

        timeline.attach(new FilePayload("nothing.txt", "text/plain", new byte[0]));

        assertThat(timeline.attachments()).containsText("This file is empty");
    }

    @Test
    void fileShouldBeRefusedBeforeItIsSentWhenItIsTooLarge(@TempDir Path folder) throws IOException {
        Path film = folder.resolve("film.mp4");
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(MOST + 1);
        }
        customer.starts("hello");
        TimelinePage timeline = timeline();
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> sent.add(request.url()));

        page.locator("#file-picker").setInputFiles(film);

        assertThat(timeline.attachments()).containsText("This file is larger than 100 MB");
        assertThat(page.locator("#announce")).containsText("film.mp4: This file is larger");
        Assertions.assertThat(sent).noneMatch(url -> url.contains("/files/"));
    }

    @Test
    void uploadShouldEndWhenItIsCancelled() {
        customer.starts("hello");
        TimelinePage timeline = timeline();
        page.route("**/files/**", route -> {
            // Never answered: it is on its way until somebody ends it.
        });
        page.locator("#file-picker").setInputFiles(new FilePayload("plan.txt", "text/plain", new byte[] {'a'}));
        Locator bar =
                timeline.attachments().getByLabel("Upload of plan.txt", new Locator.GetByLabelOptions().setExact(true));
        assertThat(bar).isVisible();
        assertThat(page.locator("[id='reply:send']")).isDisabled();

        timeline.attachments().getByLabel("Cancel the upload of plan.txt").press("Enter");

        assertThat(timeline.attachments()).hasCount(0);
        assertThat(page.locator("#announce")).hasText("The upload of plan.txt was cancelled.");
        assertThat(timeline.replyBox()).isFocused();
        assertThat(page.locator("[id='reply:send']")).isEnabled();
    }

    @Test
    void answerShouldBeReachedWithoutPassingEveryMessageWhenKeysAreUsed() {
        customer.starts("hello");
        timeline();

        page.locator("a.skip[href='#answer']").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.locator("[id='reply:text']")).isFocused();
    }

    private void phoneMeets(Fault fault) {
        Occasion once = Occasion.next(1).about(customer.number());
        Stack.get().simulators().faults().plan(FaultTarget.GRAPH, once, fault);
    }

    private TimelinePage timeline() {
        page = BROWSING.signedIn(bridge.owner());
        String slug = bridge.api().get("workspaces/" + bridge.workspace()).text("slug");
        return TimelinePage.open(page, slug.toLowerCase(Locale.ROOT), customer.conversation());
    }
}
