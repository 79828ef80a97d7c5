package io.workstream.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpsTest {

    @Test
    void tokenShouldOpenWhenItIsTheOperators() {
        assertThat(OpsAccessFilter.carries("Bearer s3cret", "s3cret")).isTrue();
    }

    @Test
    void tokenShouldNotOpenWhenItIsWrongOrNoneIsSet() {
        assertThat(OpsAccessFilter.carries("Bearer other", "s3cret")).isFalse();
        assertThat(OpsAccessFilter.carries(null, "s3cret")).isFalse();
        assertThat(OpsAccessFilter.carries("Bearer null", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/metrics/application"})
    void nodeWithoutWebShouldServeWhatOperatorsAskFor(String path) {
        assertThat(NodeRoleFilter.forOperators(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/me", "/realtime", "/healthy", "/webhooks/jivo/x", "/metricsx"})
    void nodeWithoutWebShouldServeNothingElse(String path) {
        assertThat(NodeRoleFilter.forOperators(path)).isFalse();
    }

    @Test
    void lifecycleShouldRunOnlyBetweenStartAndStop() {
        NodeLifecycle lifecycle = new NodeLifecycle();
        assertThat(lifecycle.running()).isFalse();
        assertThat(lifecycle.hasStarted()).isFalse();

        lifecycle.started();
        assertThat(lifecycle.running()).isTrue();

        lifecycle.stopping();
        assertThat(lifecycle.running()).isFalse();
        assertThat(lifecycle.hasStarted()).isTrue();
    }
}
