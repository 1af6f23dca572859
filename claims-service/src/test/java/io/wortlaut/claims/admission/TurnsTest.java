package io.wortlaut.claims.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2);
    private final List<String> begun = new ArrayList<>();

    private Turns.Turn take(String name) {
        return turns.take(turn -> begun.add(name));
    }

    @Test
    void othersGoInTheOrderInWhichTheyCame() {
        Turns.Turn first = take("first");
        Turns.Turn second = take("second");
        take("third");
        take("fourth");
        assertThat(begun).containsExactly("first", "second");

        second.end();
        assertThat(begun).containsExactly("first", "second", "third");

        first.end();
        assertThat(begun).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void aTurnEndsOnce() {
        Turns.Turn first = take("first");
        take("second");
        take("third");
        take("fourth");

        first.end();
        first.end();

        assertThat(begun).containsExactly("first", "second", "third");
    }

    @Test
    void whoeverLeavesTheLineTakesNobodysPlace() {
        Turns.Turn first = take("first");
        Turns.Turn second = take("second");
        Turns.Turn third = take("third");
        take("fourth");

        third.end();
        assertThat(begun).containsExactly("first", "second");

        first.end();
        second.end();
        take("fifth");
        assertThat(begun).containsExactly("first", "second", "fourth", "fifth");
    }

    @Test
    void nobodyIsForgottenAndNeverAreThereMore() throws InterruptedException {
        int many = 2_000;
        AtomicInteger going = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch gone = new CountDownLatch(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < many; i++) {
                threads.execute(() -> turns.take(turn -> threads.execute(() -> {
                    most.accumulateAndGet(going.incrementAndGet(), Math::max);
                    going.decrementAndGet();
                    turn.end();
                    gone.countDown();
                })));
            }
            assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void somebodyMustBeAbleToGo() {
        assertThatThrownBy(() -> new Turns(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
