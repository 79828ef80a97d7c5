package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final String ID = "01a20115-7da7-7917-b493-4ff3a9a669ae";

    @ParameterizedTest
    @CsvSource({
        "/, dashboardPage, ",
        "/login, loginPage, ",
        "/register, registerPage, ",
        "/profile, profilePage, ",
        "/w/acme, overviewPage, acme",
        "/w/acme-2/whatsapp, whatsAppPage, acme-2",
        "/w/acme/jivo, jivoPage, acme",
        "/w/acme/routes, routesPage, acme",
        "/w/acme/settings, settingsPage, acme",
        "/w/acme/conversations, conversationsPage, acme",
        "/w/acme/deliveries, deliveriesPage, acme",
        "/w/acme/deliveries/events, eventsPage, acme"
    })
    void pathShouldNameItsPage(String path, String bean, String slug) {
        PageAddress address = PageAddress.of(path).orElseThrow();

        assertThat(address.bean()).isEqualTo(bean);
        assertThat(address.slug()).isEqualTo(slug);
        assertThat(address.id()).isNull();
    }

    @Test
    void pathShouldNameTheConversation() {
        PageAddress address = PageAddress.of("/w/acme/conversations/" + ID).orElseThrow();

        assertThat(address.bean()).isEqualTo("conversationPage");
        assertThat(address.requiredId()).isEqualTo(UUID.fromString(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/w", "/w/", "/w/ACME", "/w/acme/nothing", "/w/acme/conversations/1", "/w/a/../b", "/loginx"})
    void pathShouldNameNothingWhenThereIsNoSuchPage(String path) {
        assertThat(PageAddress.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/login, STRANGERS",
        "/register, STRANGERS",
        "/forgot, EVERYBODY",
        "/reset, EVERYBODY",
        "/confirm, EVERYBODY",
        "/unlock, EVERYBODY",
        "/, SIGNED_IN",
        "/profile, SIGNED_IN",
        "/w/acme, SIGNED_IN"
    })
    void pageShouldBeForThoseWhomItIsMeantFor(String path, PageAddress.Audience audience) {
        assertThat(PageAddress.of(path).orElseThrow().audience()).isEqualTo(audience);
    }
}
