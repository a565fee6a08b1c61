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

    /// <param name="what">The line of design §9.</param>
    /// <param name="actual">What was measured, in <paramref name="unit"/>.</param>
    /// <param name="atLeast">The budget.</param>
    /// <param name="unit">Printed after both numbers.</param>
    public void Budget(string what, double actual, double atLeast, string unit)
    {
        var holds = actual >= atLeast;
        EveryBudgetHolds &= holds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {what}: {actual:N1} {unit}, budget at least {atLeast:N1} {unit}: {(holds ? "holds" : "MISSED")}"));
    }
}
