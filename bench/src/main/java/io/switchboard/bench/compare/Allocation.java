package io.switchboard.bench.compare;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Looks into a JVM for the bytes that all its threads have allocated, virtual threads included. Looking costs the JVM some
 * memory and a thread, so it is done after everything else was measured.
 */
final class Allocation implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    /** Opens the way into a JVM of the same user. */
    Allocation(long pid) throws IOException {
        String address;
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                address = machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
        connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
        beans = connector.getMBeanServerConnection();
    }

    /** Tells how many bytes have been allocated since the JVM started. */
    long bytes() throws IOException {
        try {
            ObjectName threads = ObjectName.getInstance(ManagementFactory.THREAD_MXBEAN_NAME);
            return (long) beans.getAttribute(threads, "TotalThreadAllocatedBytes");
        } catch (JMException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
