using System.Globalization;

namespace Benchmarks;

/// <summary>Prints measurements as they come, and remembers whether a budget was missed.</summary>
internal sealed class Report(TextWriter output)
{
    public bool EveryBudgetHolds { get; private set; } = true;

    public void Title(string name) => output.WriteLine($"== {name} ==");

    public void Line(Measurement measurement) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {measurement.Name,-48} {measurement.Median.TotalMicroseconds,12:N1} µs CPU {measurement.AllocatedBytes,10:N0} bytes"));

    public void Line(Throughput throughput) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {throughput.Name,-48} {throughput.Median.TotalMicroseconds,12:N1} µs CPU a request"));

    /// <summary>What stands beside a budget.</summary>
    public void Value(string what, double actual, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {actual:N2} {unit}"));

    /// <param name="what">The line of design §9.</param>
    /// <param name="actual">What was measured, in <paramref name="unit"/>.</param>
    /// <param name="atLeast">The budget.</param>
    /// <param name="unit">Printed after both numbers.</param>
    public void Budget(string what, double actual, double atLeast, string unit) => Budget(what, actual, "at least", atLeast, unit, actual >= atLeast);

    /// <inheritdoc cref="Budget(string, double, double, string)"/>
    public void BudgetAtMost(string what, double actual, double atMost, string unit) => Budget(what, actual, "at most", atMost, unit, actual <= atMost);

    private void Budget(string what, double actual, string direction, double budget, string unit, bool holds)
    {
        EveryBudgetHolds &= holds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {what}: {actual:0.0#} {unit}, budget {direction} {budget:0.0#} {unit}: {(holds ? "holds" : "MISSED")}"));
    }
}
