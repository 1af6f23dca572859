package io.wortlaut.deploy.bench;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** CPU seconds of the whole process, compiler and collector included: what the work costs, however busy the machine is. */
final class CpuTime {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    private CpuTime() {}

    static double seconds(Runnable work) {
        long before = PROCESS.getProcessCpuTime();
        work.run();
        return (PROCESS.getProcessCpuTime() - before) / NANOS;
    }
}
