package dev.radiomics.cohort.batch;

/** Lets cases run side by side only while they fit into memory together; they start in the order in which they ask. */
final class MemoryBudget {
    private final long limit;
    private long taken;
    private int running;
    private long nextTicket;
    private long served;

    MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** Waits until a case fits; one that is larger than everything there is runs alone. */
    synchronized void acquire(long bytes) throws InterruptedException {
        long ticket = nextTicket++;
        while (ticket != served || (running > 0 && taken + bytes > limit)) {
            wait();
        }
        served++;
        taken += bytes;
        running++;
        notifyAll();
    }

    /** Gives back what a case took. */
    synchronized void release(long bytes) {
        taken -= bytes;
        running--;
        notifyAll();
    }
}
