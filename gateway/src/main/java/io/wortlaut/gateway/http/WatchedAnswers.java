package io.wortlaut.gateway.http;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers that come bit by bit, with what there is to do at their end.
 *
 * @param whenCancelled called when nobody wants any more, before the other
 * @param whenOver called once, after the last answer, a failure, or when nobody wants any more
 */
record WatchedAnswers(Flow.Publisher<byte[]> answers, Runnable whenCancelled, Runnable whenOver)
        implements Flow.Publisher<byte[]> {

    @Override
    public void subscribe(Flow.Subscriber<? super byte[]> subscriber) {
        answers.subscribe(new Watch(subscriber));
    }

    private final class Watch implements Flow.Subscriber<byte[]> {
        private final Flow.Subscriber<? super byte[]> subscriber;
        private final AtomicBoolean over = new AtomicBoolean();

        Watch(Flow.Subscriber<? super byte[]> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long more) {
                    subscription.request(more);
                }

                @Override
                public void cancel() {
                    subscription.cancel();
                    if (over.compareAndSet(false, true)) {
                        whenCancelled.run();
                        whenOver.run();
                    }
                }
            });
        }

        @Override
        public void onNext(byte[] answer) {
            subscriber.onNext(answer);
        }

        @Override
        public void onError(Throwable failure) {
            if (over.compareAndSet(false, true)) {
                whenOver.run();
            }
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            if (over.compareAndSet(false, true)) {
                whenOver.run();
            }
            subscriber.onComplete();
        }
    }
}
