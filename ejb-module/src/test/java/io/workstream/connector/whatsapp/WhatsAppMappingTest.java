package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.conversation.AddressChange;
import io.workstream.conversation.Carried;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.InboundMessage;
import io.workstream.conversation.Sender;
import io.workstream.conversation.StatusReport;
import io.workstream.conversation.StatusReport.Outcome;
import io.workstream.shared.FixedClock;
import io.workstream.shared.Payloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppMappingTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:30:00Z");
    private static final Instant SENT = Instant.ofEpochSecond(1773480413);
    private static final Content UNREADABLE = new Content.Notice(Content.Notice.Subject.UNSUPPORTED, null);
    private static final WhatsAppEvents NOTHING =
            new WhatsAppEvents(List.of(), List.of(), List.of(), List.of(), 0, 0, 0);
    private static final String PHONE = "15550100001";
    private static final BusinessNumber NUMBER = new BusinessNumber("100000000000001", Set.of("15550199999"));

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
        void nameShouldBeUnknownWhenTheContactHasNoneOrThereIsNone() {
            for (String payload : new String[] {"contact-without-profile", "no-contacts"}) {
                assertThat(read(payload).messages())
                        .as(payload)
                        .extracting(InboundMessage::sender)
                        .containsExactly(Sender.of(PHONE, null, null));
            }
        }

        @Test
        void onlyContactShouldBeTheSenderUnderAnotherNumberOfTheOnlyMessage() {
            assertThat(read("contacts-of-somebody-else").messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(new Sender(PHONE, "15550100009", null, "Stranger"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    // Their user ids differ.
                    "'contacts':[{'wa_id':'15550100009','user_id':'US.2'}],'messages':[%1$s]",
                    // It is the business itself.
                    "'contacts':[{'wa_id':'+1 (555) 019-9999'}],'messages':[%1$s]",
                    // Who is who is open.
                    "'contacts':[{'wa_id':'15550100009'},{'wa_id':'15550100008'}],'messages':[%1$s]",
                    "'contacts':[{'wa_id':'15550100009'}],'messages':[%1$s,%1$s]"
                })
        void contactShouldBeSomebodyElseWhenItNeedNotBeTheSender(String people) {
            String message = "{'id':'wamid.V','from':'15550100001','from_user_id':'US.1','text':{'body':'hi'}}";

            assertThat(saying(people.formatted(message)).messages())
                    .extracting(InboundMessage::sender)
                    .containsOnly(Sender.of(PHONE, "US.1", null));
        }

        @Test
        void personWithoutAPhoneShouldBeKnownByTheirUserId() {
            assertThat(read("bsuid-only").messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(Sender.of(null, "US.13491208655302741918", "Una"));
        }

        @Test
        void bothAddressesShouldBeKeptWhenBothAreTold() {
            assertThat(read("bsuid-and-phone").messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(Sender.of(PHONE, "US.13491208655302741918", "Una"));
        }

        @Test
        void onlyContactShouldBeTheSenderWhenTheMessageNamesNone() {
            assertThat(read("sender-only-in-contacts").messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(Sender.of(PHONE, "US.1", "Una"));
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

        @ParameterizedTest
        @ValueSource(strings = {"15550199999", "+1 555 019-9999", "0015550199999", "15550177777"})
        void messageFromTheBusinessShouldNotBeTheCustomersHoweverItsNumberIsWritten(String from) {
            BusinessNumber known = new BusinessNumber(NUMBER.id(), Set.of("15550177777"));
            assertThat(known.asIn(Json.createObjectBuilder()
                                    .add("display_phone_number", "+1 (555) 019-9999")
                                    .build())
                            .is(from))
                    .isTrue();
            assertThat(known.is(PHONE)).isFalse();
        }

        @Test
        void messageFromTheBusinessShouldNotBeTheCustomers() {
            WhatsAppEvents events = read("from-business");

            assertThat(events.messages()).isEmpty();
            assertThat(events.echoes())
                    .extracting(InboundMessage::sender)
                    .containsExactly(Sender.of(PHONE, null, "Vera"));
        }
    }

    @Nested
    class Moves {

        @Test
        void personShouldBeFollowedWhenTheyChangedTheirNumber() {
            WhatsAppEvents events = of(system("{'type':'user_changed_number','wa_id':'15550100009'}"));

            assertThat(events.messages()).isEmpty();
            assertThat(events.moves()).singleElement().satisfies(move -> {
                assertThat(move.notice().sender()).isEqualTo(Sender.of(PHONE, null, null));
                assertThat(move.now()).isEqualTo(Sender.of("15550100009", null, null));
            });
        }

        @Test
        void personShouldBeFollowedWhenTheOlderKindTellsIt() {
            WhatsAppEvents events = of(
                    system("{'type':'customer_changed_number','wa_id':'15550100001','new_wa_id':'+1 (555) 010-0009'}"));

            assertThat(events.moves())
                    .extracting(AddressChange::now)
                    .containsExactly(Sender.of("15550100009", null, null));
        }

        @Test
        void personShouldBeFollowedWhenTheirUserIdChanged() {
            WhatsAppEvents events = of(system("{'type':'user_changed_user_id','user_id':'US.2'}"));

            assertThat(events.moves()).extracting(AddressChange::now).containsExactly(Sender.of(null, "US.2", null));
        }

        @Test
        void personShouldBeKnownByTheirNumberWhenTheChangeOfTheirUserIdNamesTheNewOneOnly() {
            WhatsAppEvents events =
                    of(system("{'type':'user_changed_user_id','user_id':'US.2'},'from_user_id':'US.2'"));

            assertThat(events.moves()).singleElement().satisfies(move -> {
                assertThat(move.notice().sender()).isEqualTo(Sender.of(PHONE, null, null));
                assertThat(move.now()).isEqualTo(Sender.of(null, "US.2", null));
            });
        }

        @Test
        void messageShouldStayANoticeWhenItTellsOfSomethingElse() {
            WhatsAppEvents events = of(system("{'type':'customer_identity_changed'}"));

            assertThat(events.moves()).isEmpty();
            assertThat(events.messages())
                    .extracting(message -> message.carried().content().code())
                    .containsExactly("notice");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'type':'user_changed_number'}",
                    "{'type':'user_changed_number','wa_id':''}",
                    "{'type':'user_changed_number','wa_id':'+1 (555) 010-0001'}",
                    "{'type':'customer_changed_number','new_wa_id':'15550100001'}",
                    "{'type':'user_changed_user_id'}"
                })
        void nothingShouldBeSaidWhenAMoveChangesNothing(String system) {
            WhatsAppEvents events = of(system(system));

            assertThat(events.moves()).isEmpty();
            assertThat(events.messages()).isEmpty();
            assertThat(events.unreadable()).isZero();
        }

        @Test
        void messageShouldGoToNobodyWhenItWasSaidInAGroup() {
            WhatsAppEvents events = of("{'id':'wamid.G','from':'15550100001','group_id':'Y2FwaV9ncm91cA==',"
                    + "'type':'text','text':{'body':'hello all'}}");

            assertThat(events.messages()).isEmpty();
        }

        private static String system(String system) {
            return "{'id':'wamid.S','from':'15550100001','type':'system','system':" + system + "}";
        }
    }

    @Nested
    class Bounds {

        private static final String MUCH = "7".repeat(20_000);

        @Test
        void othersShouldArriveWhenAnIdOrANumberIsOverlong() {
            WhatsAppEvents events = of(
                    "{'id':'" + MUCH + "','from':'15550100001','text':{'body':'a'}}",
                    "{'id':'wamid.1','from':'" + MUCH + "','text':{'body':'b'}}",
                    "{'id':'wamid.2','from_user_id':'" + MUCH + "','text':{'body':'c'}}",
                    "{'id':'wamid.3','from':'15550100001','text':{'body':'d'}}");

            assertThat(events.messages()).extracting(InboundMessage::externalId).containsExactly("wamid.3");
            assertThat(events.unreadable()).isEqualTo(3);
        }

        @Test
        void personShouldBeKnownByWhatIsLeftWhenOneAddressIsOverlong() {
            WhatsAppEvents events =
                    of("{'id':'wamid.1','from':'" + MUCH + "','from_user_id':'US.1','text':{'body':'b'}}");

            assertThat(events.messages())
                    .extracting(InboundMessage::sender)
                    .containsExactly(Sender.of(null, "US.1", null));
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
        void failureShouldBeOfTheFormWhenMetaDoesNotTakeTheFile() {
            assertThat(read("status-unfit").statuses())
                    .extracting(StatusReport::outcome, StatusReport::failure)
                    .containsExactly(tuple(Outcome.UNFIT, new FailureView("131053", "Unsupported video codec.")));
        }

        @Test
        void failureShouldBeTheOneThatStopsTheAccountWhenMetaGivesSeveral() {
            assertThat(read("status-failed-twice-over").statuses())
                    .extracting(StatusReport::failure)
                    .containsExactly(new FailureView("190", "Access token has expired"));
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
            assertThat(events.lost()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "'from':'',", "'from':'nobody',", "'from':null,", "'from':{},"})
        void messageShouldCountAsLostWhenItNamesNobody(String sender) {
            WhatsAppEvents events = of("{'id':'wamid.1'," + sender + "'type':'text','text':{'body':'hello'}}");

            assertThat(events.messages()).isEmpty();
            assertThat(events.lost()).isEqualTo(1);
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
                    .allSatisfy(message -> assertThat(message.sender()).isEqualTo(Sender.of(PHONE, null, null)))
                    .allSatisfy(message -> assertThat(message.sentAt()).isEqualTo(NOW))
                    .extracting(InboundMessage::externalId, WhatsAppMappingTest::text)
                    .containsExactly(tuple("wamid.G", "no object"), tuple("wamid.H", null), tuple("wamid.I", "17"));
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
            assertThat(WhatsAppMapping.read(JsonObject.EMPTY_JSON_OBJECT, NUMBER, new FixedClock(NOW)))
                    .isEqualTo(NOTHING);
        }
    }

    private static InboundMessage saying(String id, String name, Instant sentAt, String text) {
        return new InboundMessage(id, Sender.of(PHONE, null, name), sentAt, Carried.only(new Content.Text(text)), null);
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

    private static WhatsAppEvents of(String... messages) {
        return saying("'messages':[%s]".formatted(String.join(",", messages)));
    }

    private static WhatsAppEvents saying(String value) {
        String body =
                """
                {'entry':[{'changes':[{'value':{'metadata':{'phone_number_id':'100000000000001',
                    'display_phone_number':'15550199999'},%s}}]}]}
                """
                        .formatted(value)
                        .replace('\'', '"');
        JsonObject json = Json.createReader(new StringReader(body)).readObject();
        return WhatsAppMapping.read(json, NUMBER, new FixedClock(NOW));
    }

    private static WhatsAppEvents read(String payload) {
        return WhatsAppMapping.read(Payloads.read("whatsapp/" + payload), NUMBER, new FixedClock(NOW));
    }
}
