package io.wortlaut.gateway.execution;

import java.util.Map;

import io.wortlaut.gateway.planning.PlanPrinter;

/** An operation with the variables of one request and the plan for them. */
public final class PlannedOperation {
    final PreparedOperation operation;
    final PreparedPlan plan;
    final Map<String, Object> variables;
    final byte[] introspection;

    /**
     * @param variables as the client gave them
     * @param introspection the answer to introspection; empty if the plan has none
     */
    PlannedOperation(
            PreparedOperation operation, PreparedPlan plan, Map<String, Object> variables, byte[] introspection) {
        this.operation = operation;
        this.plan = plan;
        this.variables = variables;
        this.introspection = introspection;
    }

    public PreparedOperation operation() {
        return operation;
    }

    /** The same for operations that differ in nothing but the values of their variables. */
    public Object planIdentity() {
        return plan;
    }

    /** The plan for people to read. */
    public String explain() {
        return PlanPrinter.print(plan.plan);
    }
}
