package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.workstream.system.harness.Patience.soon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of message as the agent sees it, and what else than words the agent can send. */
class KindsUiIT {

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
    void filesShouldBeShownByTheirKindWhenTheCustomerSendsThem() {
        customer.starts("hello");
        dialogue.media("image", "image/jpeg", "{'caption':'my receipt'}");
        dialogue.media("video", "video/mp4", "{}");
        dialogue.media("audio", "audio/mpeg", "{}");
        dialogue.media("audio", "audio/ogg", "{'voice':true}");
        dialogue.media("sticker", "image/webp", "{}");
        dialogue.media("document", "application/pdf", "{'filename':'bill.pdf'}");
        TimelinePage timeline = timeline();

        assertThat(timeline.ofKind("photo").locator("img")).hasAttribute("alt", "my receipt");
        seen(timeline.ofKind("photo").locator("img"));
        seen(timeline.ofKind("sticker").locator("img"));
        assertThat(timeline.ofKind("photo").locator(".fate")).containsText("expires in 23 h");
        assertThat(timeline.ofKind("video").locator("video")).hasAttribute("preload", "none");
        assertThat(timeline.ofKind("audio").locator("audio")).hasAttribute("preload", "none");
        assertThat(timeline.ofKind("voice")).containsText("Voice message");
        assertThat(timeline.ofKind("document")).containsText("bill.pdf");
        assertThat(timeline.ofKind("document").locator("a[download]")).hasAccessibleName("Download: bill.pdf");
    }

    @Test
    void reasonShouldBeShownWhenAFileCannotBeFetched() {
        customer.starts("hello");
        dialogue.media("image", FileSpec.of("image/png"), MetaMedia.Trouble.EXPIRED, "{'caption':'lost'}");

        TimelinePage timeline = timeline();

        assertThat(timeline.message("lost").locator(".fate-failed")).containsText("could not be fetched");
    }

    @Test
    void cardsShouldBeShownWhenTheCustomerSendsMoreThanWords() {
        customer.starts("hello");
        dialogue.part("location", "{'latitude':55.7558,'longitude':37.6173,'name':'Kremlin'}");
        dialogue.part("button", "{'text':'Yes please','payload':'yes'}");
        dialogue.part(
                "order",
                "{'product_items':[{'product_retailer_id':'CUP-1','quantity':2,'item_price':5,'currency':'EUR'}]}");
        dialogue.send(Dialogue.read("{'type':'contacts','contacts':[{'name':{'formatted_name':'Anna'},"
                + "'phones':[{'phone':'+15550100001'}]}]}"));
        TimelinePage timeline = timeline();

        assertThat(timeline.ofKind("location").locator("a"))
                .hasAttribute("href", "https://maps.google.com/maps?q=55.755800,37.617300");
        assertThat(timeline.ofKind("choice")).containsText("Yes please");
        assertThat(timeline.ofKind("order").locator("tbody tr")).hasCount(1);
        assertThat(timeline.ofKind("contacts").locator("a")).hasAttribute("href", "tel:+15550100001");
    }

    @Test
    void marksShouldStandOnTheirMessageWhenTheyComeWhileThePageIsOpen() {
        String first = customer.says("first words").wamid();
        String second = customer.says("second words").wamid();
        customer.conversation();
        TimelinePage timeline = timeline();
        assertThat(timeline.message("first words")).isVisible();

        dialogue.send(Parts.reaction(first, "👍"));
        dialogue.part(
                "edit",
                "{'original_message_id':'" + second + "','message':{'type':'text','text':{'body':'better words'}}}");

        assertThat(timeline.message("first words").locator(".reactions")).containsText("👍");
        assertThat(timeline.message("better words").locator(".mark")).containsText("edited");
        assertThat(timeline.all()).hasCount(2);
    }

    @Test
    void othersShouldStayAsTheyAreWhenOneMessageChanges() {
        customer.starts("hello");
        String first = customer.says("first words").wamid();
        dialogue.media("audio", "audio/ogg", "{'voice':true}");
        customer.says("a long story" + "\nand so on".repeat(60)).wamid();
        TimelinePage timeline = timeline();
        assertThat(timeline.all()).hasCount(4);
        Locator sound = timeline.ofKind("voice").locator("audio");
        sound.evaluate(
                "sound => { sound.loop = true; sound.muted = true; sound.onpause = () => sound.dataset.paused = 'yes';"
                        + " return sound.play(); }");
        timeline.markAll();
        int place = timeline.scrollTo(40);

        dialogue.send(Parts.reaction(first, "👍"));
        dialogue.part(
                "edit",
                "{'original_message_id':'" + first + "','message':{'type':'text','text':{'body':'better words'}}}");
        customer.says("one more").wamid();

        assertThat(timeline.message("better words").locator(".reactions")).containsText("👍");
        assertThat(timeline.all()).hasCount(5);
        Assertions.assertThat(timeline.marked()).isEqualTo(4);
        assertThat(sound).not().hasAttribute("data-paused", "yes");
        Assertions.assertThat(sound.evaluate("sound => sound.paused")).isEqualTo(false);
        Assertions.assertThat(timeline.scrolled()).isEqualTo(place);
    }

    @Test
    void openedDetailShouldStayOpenWhenItsMessageIsDrawnAnew() {
        customer.starts("hello");
        customer.becomes(new Switches(true, true, false));
        TimelinePage timeline = timeline();
        timeline.reply("are you there?");
        Locator message = timeline.message("are you there?");
        Locator theirs = message.locator("details.theirs");
        assertThat(theirs.locator("p")).isHidden();

        theirs.locator("summary").click();
        dialogue.send(
                Parts.reaction(customer.phone().get(customer.phone().size() - 1).wamid(), "👎"));

        assertThat(message.locator(".reactions")).containsText("👎");
        assertThat(theirs.locator("summary")).hasText("What WhatsApp said");
        assertThat(theirs.locator("p")).containsText("Message Undeliverable");
        assertThat(theirs.locator("p")).isVisible();
    }

    @Test
    void answerShouldLeadToWhatItAnswersWhenItsQuoteIsPressed() {
        String first = customer.says("the question").wamid();
        customer.conversation();
        ObjectNode part = Parts.text("the answer");
        part.putObject("context").put("from", customer.number()).put("id", first);
        dialogue.send(part);
        TimelinePage timeline = timeline();

        timeline.message("the answer").locator(".quote").click();

        assertThat(timeline.all().first()).isFocused();
    }

    @Test
    void templateShouldReachThePhoneWhenTheReplyWindowHasPassed() {
        PhoneText old =
                customer.draft("long ago").sentAt(Clock.systemUTC().instant().minus(Duration.ofDays(2)));
        customer.says(old);
        customer.conversation();
        TimelinePage timeline = timeline();
        assertThat(timeline.replyBox()).hasCount(0);

        Locator picker = timeline.template("order_ready", "your order");
        picker.locator("[data-fills='1']").fill("Irina");
        picker.locator("[data-fills='2']").fill("A-17");
        assertThat(picker.locator(".template-preview")).containsText("Hello Irina, your order A-17 is ready.");
        picker.locator("[id='templates:send']").click();

        timeline.showsWithStatus("Hello Irina, your order A-17 is ready.", "read");
        Assertions.assertThat(customer.phone())
                .last()
                .extracting(PhoneMessage::type)
                .isEqualTo("template");
    }

    @Test
    void headingAndLinkOfATemplateShouldBeFilledInThePicker() {
        approved("{'name':'parcel_ui','language':'en','components':["
                + "{'type':'HEADER','format':'TEXT','text':'Parcel {{1}}'},"
                + "{'type':'BODY','text':'Dear {{1}}, it is here.'},"
                + "{'type':'BUTTONS','buttons':[{'type':'URL','text':'Track','url':'https://t.example/{{1}}'}]}]}");
        customer.starts("hello");
        TimelinePage timeline = timeline();

        Locator picker = timeline.template("parcel_ui", "");
        picker.getByLabel("Text for the heading").fill("A-17");
        picker.getByLabel("Text for “1”").fill("Mary");
        picker.getByLabel("End of the link of the button “Track”").fill("a17");
        assertThat(picker.locator(".template-preview")).containsText("Parcel A-17");
        assertThat(picker.locator(".template-preview")).containsText("Dear Mary, it is here.");
        assertThat(picker.locator(".template-link")).containsText("https://t.example/a17");
        picker.locator("[id='templates:send']").click();

        timeline.showsWithStatus("Dear Mary, it is here.", "read");
        Assertions.assertThat(lastOnPhone().content().object().toString())
                .contains("Parcel A-17", "https://t.example/a17");
    }

    @Test
    void pictureOfATemplateShouldBeChosenInThePicker() {
        approved("{'name':'look_ui','language':'en','components':["
                + "{'type':'HEADER','format':'IMAGE'},{'type':'BODY','text':'Look, {{1}}.'}]}");
        StoredFile shop =
                Stack.get().simulators().files().make(FileSpec.of("image/png").named("shop.png"));
        customer.starts("hello");
        TimelinePage timeline = timeline();

        Locator picker = timeline.template("look_ui", "");
        picker.getByLabel("Text for “1”").fill("Mary");
        picker.locator("[id='templates:send']").click();
        assertThat(picker).containsText("Choose the file that the heading shows.");
        picker.getByLabel("Picture for the heading").setInputFiles(shop.path());
        assertThat(picker.locator("#template-file-state")).containsText("is attached");
        picker.locator("[id='templates:send']").click();

        timeline.showsWithStatus("Look, Mary.", "read");
        Assertions.assertThat(lastOnPhone().content().media().sha256()).isEqualTo(shop.sha256());
        assertThat(timeline.message("Look, Mary.").locator(".picture img")).hasCount(1);
    }

    private static void approved(String template) {
        Stack.get().simulators().templates().add(BusinessNumber.WABA_ID, Dialogue.read(template));
    }

    private PhoneMessage lastOnPhone() {
        return customer.phone().get(customer.phone().size() - 1);
    }

    /** Waits until a picture was loaded and has content. */
    private static void seen(Locator picture) {
        picture.scrollIntoViewIfNeeded();
        soon().until(() -> (Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"));
    }

    private TimelinePage timeline() {
        return dialogue.open(BROWSING.signedIn(bridge.owner()));
    }
}
