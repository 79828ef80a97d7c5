package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderTest {

    @Test
    void nameShouldBeCutWhenItIsOverlong() {
        assertThat(Sender.of("15550100001", null, "a".repeat(20_000)).name()).hasSize(120);
    }

    @Test
    void nameShouldBeUnknownWhenThereIsNothingToSee() {
        assertThat(Sender.of("15550100001", null, "\u200B \u202E").name()).isNull();
    }

    @Test
    void providersIdShouldBeLeftOutWhenItIsTheNumberItself() {
        assertThat(new Sender("15550100001", "15550100001", null, null).waId()).isNull();
        assertThat(Address.of(new Sender("5511987654321", "551187654321", "BR.1", null)))
                .containsExactly(
                        new Address(Address.Kind.PHONE, "5511987654321"),
                        new Address(Address.Kind.WA_ID, "551187654321"),
                        new Address(Address.Kind.BSUID, "BR.1"));
    }

    @Test
    void numberShouldBeLookedForAsEitherKindOfNumber() {
        assertThat(Address.alike(Address.of(Sender.of("15550100001", "US.1", null))))
                .containsExactlyInAnyOrder(
                        new Address(Address.Kind.PHONE, "15550100001"),
                        new Address(Address.Kind.WA_ID, "15550100001"),
                        new Address(Address.Kind.BSUID, "US.1"));
    }
}
