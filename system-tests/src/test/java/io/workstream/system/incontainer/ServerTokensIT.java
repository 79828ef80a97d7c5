package io.workstream.system.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Forgery;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Payara's own MicroProfile JWT, fed with our key and our two settings, beside the delivered application: any endpoint can go
 * back to the standard. Calls come from outside.
 */
@ExtendWith(ArquillianExtension.class)
class ServerTokensIT {

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestEar.with(TokenEcho.class, TokenEchoApplication.class);
    }

    @Test
    void serverShouldKnowTheCallerWhenTheTokenIsOurs() {
        Person person = Person.fresh();

        JsonObject caller = call(person.accessToken()).expect(200).json();

        assertThat(caller.getBoolean("known")).isTrue();
        assertThat(caller.getString("subject")).isEqualTo(person.id());
        assertThat(caller.getString("name")).isEqualTo(person.email());
        assertThat(caller.getJsonArray("groups").getValuesAs(JsonString::getString))
                .containsExactly("user");
        assertThat(caller.getBoolean("user")).isTrue();
    }

    @Test
    void serverShouldRefuseTheCallerWhenTheTokenIsForeignOrForged() {
        String ours = Person.fresh().accessToken();

        assertThat(call(Forgery.signedByStranger(ours)).status()).isEqualTo(401);
        assertThat(call(Forgery.tampered(ours)).status()).isEqualTo(401);
        assertThat(call(Forgery.unsigned(ours)).status()).isEqualTo(401);
    }

    @Test
    void serverShouldKnowNobodyWhenThereIsNoToken() {
        Answer answer = Web.get(Web.at("/test/tokens/caller"));

        assertThat(answer.expect(200).json().getBoolean("known")).isFalse();
    }

    private static Answer call(String token) {
        return Web.get(Web.at("/test/tokens/caller"), "Authorization", "Bearer " + token);
    }
}
