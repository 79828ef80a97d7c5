package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.conversation.Carried;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.InboundMessage;
import io.workstream.conversation.Sender;
import io.workstream.conversation.StatusReport;
import io.workstream.conversation.StatusReport.Outcome;
import io.workstream.shared.FixedClock;
import io.workstream.shared.Payloads;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhatsAppMappingTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:30:00Z");
    private static final Instant SENT = Instant.ofEpochSecond(1773480413);
    private static final Content UNREADABLE = new Content.Notice(Content.Notice.Subject.UNSUPPORTED, null);
    private static final WhatsAppEvents NOTHING = new WhatsAppEvents(List.of(), List.of(), List.of(), 0, 0);
    private static final String PHONE = "15550100001";

    @Nested
    class Messages {

        @Test
        void textShouldBeReadWithItsSenderAndTime() {
            WhatsAppEvents events = read("text");

            assertThat(events.messages()).containsExactly(saying("wamid.T1", "Vera Example", SENT, "Здравствуйте 👋"));
            assertThat(events.foreign()).isZero();
            assertThat(events.unreadable()).isZero();
        }

        @Test
        void everyItemShouldBeReadWhenSeveralComeInOneBody() {
            WhatsAppEvents events = read("batch");

            assertThat(events.messages())
                    .extracting(message ->
                            message.externalId() + " " + message.sender().name() + " " + text(message))
                    .containsExactly(
                            "wamid.A1 Vera one", "wamid.A2 Vera two", "wamid.B1 Boris three", "wamid.C1 Clara four");
            assertThat(events.statuses())
                    .extracting(StatusReport::externalId, StatusReport::outcome)
                    .containsExactly(tuple("wamid.O1", Outcome.READ), tuple("wamid.O2", Outcome.DELIVERED));
        }

        @Test
        void nameShouldBeFoundByAddressWhenContactsComeInAnotherOrder() {
            assertThat(read("contacts-in-another-order").messages())
                    .extracting(
                            message -> text(message) + " = " + message.sender().name())
                    .containsExactly("from Vera = Vera", "from Boris = Boris");
        }

        @Test
        void nameShouldBeUnknownWhenTheContactIsSomebodyElseOrHasNone() {
            for (String payload :
                    new String[] {"contacts-of-somebody-else", "contact-without-profile", "no-contacts"}) {
                assertThat(read(payload).messages())
                        .as(payload)
                        .extracting(InboundMessage::sender)
                        .containsExactly(new Sender(PHONE, null, null));
            }
        }

        @Test
        void personWithoutAPhoneShouldBeKnownByTheirUserId() {
            assertThat(read("bsuid-only").messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(new Sender(null, "US.13491208655302741918", "Una"));
        }

        @Test
        void bothAddressesShouldBeKeptWhenBothAreTold() {
            assertThat(read("bsuid-and-phone").messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(new Sender(PHONE, "US.13491208655302741918", "Una"));
        }

        @Test
        void onlyContactShouldBeTheSenderWhenTheMessageNamesNone() {
            assertThat(read("sender-only-in-contacts").messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(new Sender(PHONE, "US.1", "Una"));
        }

        @Test
        void messageShouldBeItsTextWhenNobodyKnowsItsKind() {
            assertThat(read("unknown-kind").messages())
                    .extracting(message -> message.carried().content())
                    .containsExactly(new Content.Text("no text of ours"));
        }

        @Test
        void kindShouldBeGuessedFromTheContentWhenTypeIsMissing() {
            assertThat(read("missing-type").messages())
                    .extracting(message -> message.carried().content())
                    .containsExactly(new Content.Text("typeless"), UNREADABLE);
        }
    }

    @Nested
    class OurOwnWords {

        @Test
        void echoShouldBeFiledUnderTheCustomerItWentTo() {
            WhatsAppEvents events = read("echo");

            assertThat(events.messages()).isEmpty();
            assertThat(events.echoes()).containsExactly(saying("wamid.E", "Vera", SENT, "From the shop's phone"));
        }

        @Test
        void messageFromTheBusinessShouldNotBeTheCustomers() {
            WhatsAppEvents events = read("from-business");

            assertThat(events.messages()).isEmpty();
            assertThat(events.echoes())
                    .extracting(InboundMessage::sender)
                    .containsExactly(new Sender(PHONE, null, "Vera"));
        }
    }

    @Nested
    class Statuses {

        @Test
        void statusShouldFindItsWayBackByOurTag() {
            assertThat(read("statuses").statuses())
                    .allSatisfy(report -> assertThat(report.deliveryId())
                            .isEqualTo(UUID.fromString("0190b0d2-0000-7000-8000-00000000000a")))
                    .extracting(StatusReport::outcome)
                    .containsExactly(Outcome.SENT, Outcome.DELIVERED, Outcome.READ, Outcome.READ);
        }

        @Test
        void failureShouldTellMetasCodeAndDetails() {
            assertThat(read("status-failed").statuses())
                    .containsExactly(new StatusReport(
                            "wamid.O",
                            null,
                            Outcome.FAILED,
                            Instant.ofEpochSecond(1773480500),
                            new FailureView(
                                    "131047", "More than 24 hours have passed since the customer last replied.")));
        }

        @Test
        void failureShouldHaveSomeReasonWhenMetaGivesNone() {
            assertThat(read("status-failed-without-reason").statuses())
                    .extracting(StatusReport::failure)
                    .containsExactly(
                            new FailureView("failed", "WhatsApp gave no reason."),
                            new FailureView("failed", "Only a title"));
        }
    }

    @Nested
    class Oddities {

        @Test
        void eventsOfAnotherNumberShouldBeCountedAndLeftAlone() {
            WhatsAppEvents events = read("foreign-number");

            assertThat(events.foreign()).isEqualTo(1);
            assertThat(events.messages()).extracting(WhatsAppMappingTest::text).containsExactly("for us");
        }

        @Test
        void itemsShouldBeCountedAsUnreadableWhenTheyLackAnIdOrAnAddress() {
            WhatsAppEvents events = read("lacking-id-or-address");

            assertThat(events.messages()).extracting(InboundMessage::externalId).containsExactly("wamid.OK");
            assertThat(events.statuses()).isEmpty();
            assertThat(events.unreadable()).isEqualTo(4);
        }

        @Test
        void nothingShouldKeepCharactersThatCannotBeStored() {
            WhatsAppEvents events = read("nul-everywhere");

            assertThat(events.messages())
                    .containsExactly(saying("wamid.\uFFFD", "Ve\uFFFDra", SENT, "a\uFFFDb \uFFFD"));
            assertThat(events.statuses())
                    .extracting(StatusReport::externalId, StatusReport::failure)
                    .containsExactly(tuple("wamid.\uFFFD", new FailureView("1\uFFFD", "x\uFFFD")));
        }

        @Test
        void bodyShouldBeReadAsFarAsPossibleWhenTypesAreWrong() {
            WhatsAppEvents events = read("garbage");

            assertThat(events.messages())
                    .allSatisfy(message -> assertThat(message.sender()).isEqualTo(new Sender(PHONE, null, null)))
                    .allSatisfy(message -> assertThat(message.sentAt()).isEqualTo(NOW))
                    .extracting(InboundMessage::externalId, WhatsAppMappingTest::text)
                    .containsExactly(tuple("wamid.G", null), tuple("wamid.H", null), tuple("wamid.I", "17"));
            assertThat(events.statuses())
                    .containsExactly(new StatusReport(
                            "wamid.F",
                            null,
                            Outcome.FAILED,
                            NOW,
                            new FailureView("failed", "WhatsApp gave no reason.")));
            assertThat(events.unreadable()).isEqualTo(5);
        }

        @Test
        void nothingShouldFollowFromEventsThatNameNoNumber() {
            WhatsAppEvents events = read("account-update");

            assertThat(events).isEqualTo(NOTHING);
            assertThat(WhatsAppMapping.read(JsonObject.EMPTY_JSON_OBJECT, "1", new FixedClock(NOW)))
                    .isEqualTo(NOTHING);
        }
    }

    private static InboundMessage saying(String id, String name, Instant sentAt, String text) {
        return new InboundMessage(
                id, new Sender(PHONE, null, name), sentAt, Carried.only(new Content.Text(text)), null);
    }

    private static @Nullable String text(InboundMessage message) {
        Content content = message.carried().content();
        if (content instanceof Content.Media media) {
            return media.caption();
        }
        return content instanceof Content.Text text ? text.text() : null;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static WhatsAppEvents read(String payload) {
        return WhatsAppMapping.read(Payloads.read("whatsapp/" + payload), "100000000000001", new FixedClock(NOW));
    }
}
