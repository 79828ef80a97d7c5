package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.workstream.system.harness.Patience.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.workstream.simulator.wire.Occasion;
import io.workstream.simulator.wire.StatusScript;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The kinds that have no file: how an agent sees questions, answers and what happened to messages; and all at once. */
class EveryKindUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private Bridge bridge;
    private Customer customer;
    private Dialogue dialogue;

    @BeforeEach
    void openBridge() {
        bridge = Bridge.open();
        customer = bridge.customer("Ирина");
        dialogue = new Dialogue(bridge, customer);
    }

    @Test
    void answersOfAFormShouldBeShownOneByOneWhenTheCustomerFilledItIn() {
        customer.starts("hello");
        dialogue.send(EveryKind.form());
        TimelinePage timeline = timeline();

        Locator answers = timeline.ofKind("form").locator(".answers > div");
        assertThat(answers).hasCount(3);
        assertThat(answers.first().locator("dt")).hasText("city");
        assertThat(answers.first().locator("dd")).hasText("Париж");
        assertThat(timeline.ofKind("form")).not().containsText("flow");
    }

    @Test
    void optionsShouldBeShownWhenTheOperatorOffersThem() {
        customer.starts("hello");
        dialogue.operator(
                "keyboard", "{'text':'Tea or coffee?','keyboard':[{'id':1,'text':'Tea'},{'id':2,'text':'Coffee'}]}");
        TimelinePage timeline = timeline();

        Locator keyboard = timeline.ofKind("keyboard");
        assertThat(keyboard.locator(".words")).hasText("Tea or coffee?");
        assertThat(keyboard.locator(".options li")).hasText(new String[] {"Tea", "Coffee"});
        assertThat(keyboard).not().containsText("Answer with the number");
    }

    @Test
    void markShouldBeShownWhereItWasAskedForAndWhereItWasGiven() {
        customer.starts("hello");
        dialogue.operator("rate", "{'text':'Were we quick?'}");
        customer.message("Were we quick?", "read");
        dialogue.part("interactive", "{'type':'list_reply','list_reply':{'id':'rate:4','title':'4'}}");
        TimelinePage timeline = timeline();

        assertThat(timeline.ofKind("rating")).containsText("Were we quick?");
        assertThat(timeline.ofKind("choice")).containsText("4");
    }

    @Test
    void noticeShouldSayWhatHappenedAndWhatWhatsAppSaidOfIt() {
        customer.starts("hello");
        dialogue.part("system", "{'type':'customer_identity_changed','body':'Irina has a new phone'}");
        dialogue.send(Dialogue.read("{'type':'unsupported','errors':[{'code':131051,'title':'Unsupported'}]}"));
        TimelinePage timeline = timeline();

        assertThat(timeline.ofKind("notice")).hasCount(2);
        Locator changed = timeline.ofKind("notice").first();
        assertThat(changed).containsText("reinstalled WhatsApp or changed the device");
        assertThat(changed.getByText("Irina has a new phone")).isHidden();
        changed.locator("summary").click();
        assertThat(changed.getByText("Irina has a new phone")).isVisible();
        assertThat(timeline.ofKind("notice").last()).containsText("sent something that WhatsApp does not pass on");
    }

    @Test
    void messageShouldBeMarkedAsTakenBackWhenTheCustomerDeletesItWhileThePageIsOpen() {
        customer.starts("hello");
        String wamid = customer.says("forget this").wamid();
        TimelinePage timeline = timeline();
        assertThat(timeline.message("forget this")).isVisible();

        dialogue.part("revoke", "{'original_message_id':'" + wamid + "'}");

        assertThat(timeline.message("forget this").first()).hasClass(Pattern.compile("taken-back"));
        assertThat(timeline.message("forget this").first().locator(".mark")).containsText("deleted");
    }

    @Test
    void messageShouldBeMarkedAsTakenBackWhenTheCustomerDeletesItBetweenThePageAndItsFirstNews() {
        customer.starts("hello");
        String wamid = customer.says("forget this").wamid();
        soon().until(() -> customer.timeline().size() == 2);
        Page page = BROWSING.signedIn(bridge.owner());
        page.route("**/realtime.js*", route -> {
            // The page is drawn, and what brings it news is not there yet.
            dialogue.part("revoke", "{'original_message_id':'" + wamid + "'}");
            soon().until(() -> customer.timeline().size() == 3);
            route.resume();
        });

        TimelinePage timeline = dialogue.open(page);

        assertThat(timeline.message("forget this").first()).hasClass(Pattern.compile("taken-back"));
        assertThat(timeline.all()).hasCount(2);
    }

    @Test
    void ticksShouldBeTrueWhenTheCustomerReadsBetweenThePageAndItsFirstNews() {
        customer.starts("hello");
        Stack.get().simulators().faults().plan(Occasion.next(1).about(customer.number()), StatusScript.of());
        customer.operatorSays("good day");
        customer.message("good day", "accepted");
        String wamid = customer.phone().get(1).wamid();
        Page page = BROWSING.signedIn(bridge.owner());
        page.route("**/realtime.js*", route -> {
            bridge.fromMeta(
                    bridge.meta().status(wamid, "read", customer.number()).build());
            customer.message("good day", "read");
            route.resume();
        });

        dialogue.open(page).showsWithStatus("good day", "read");
    }

    @Test
    void animatedStickerShouldMoveWhenTheCustomerSendsIt() {
        customer.starts("hello");
        dialogue.media("sticker", "image/webp;animated", "{'animated':true}");
        TimelinePage timeline = timeline();

        Locator sticker = timeline.ofKind("sticker").locator("img");
        sticker.scrollIntoViewIfNeeded();
        soon().until(() -> (Boolean) sticker.evaluate("image => image.complete && image.naturalWidth === 512"));
        Assertions.assertThat(sticker.evaluate("image => fetch(image.src).then(answer => answer.text())"
                        + ".then(bytes => bytes.includes('ANIM') && bytes.includes('ANMF'))"))
                .isEqualTo(true);
    }

    @Test
    void everyKindShouldBeDrawnWellInBothThemes() {
        EveryKind.sendTo(dialogue);
        Page page = BROWSING.signedIn(bridge.owner());
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        TimelinePage timeline = dialogue.open(page);
        assertThat(timeline.all()).hasCount(customer.timeline().size() - EveryKind.MARKS);
        timeline.loadPictures();

        List<String> findings = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            findings.addAll(Axe.serious(page, "timeline " + scheme));
        }
        for (int width : List.of(1280, 390)) {
            timeline.unroll(width);
            Assertions.assertThat(timeline.overflowing())
                    .as("too wide at %s", width)
                    .isEmpty();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Screenshots.take(page, "timeline-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
            }
        }

        Assertions.assertThat(findings).isEmpty();
        Assertions.assertThat(errors).isEmpty();
    }

    private TimelinePage timeline() {
        return dialogue.open(BROWSING.signedIn(bridge.owner()));
    }
}
