namespace Cognito.Local.Wire;

/// <summary>So many calls a second, of which a second's worth may come at once.</summary>
internal sealed class TokenBucket(double perSecond)
{
    private double missing;
    private DateTimeOffset filledAt;

    /// <summary>Whether nothing was taken of late: then it is as good as a new one.</summary>
    public bool IsFull(DateTimeOffset now) => Has(perSecond, now);

    public bool Has(double cost, DateTimeOffset now)
    {
        missing = Math.Max(0, missing - (Math.Max(0, (now - filledAt).TotalSeconds) * perSecond));
        filledAt = now;

        // Thirds do not add up.
        return perSecond - missing >= cost - 1e-9;
    }

    public void Take(double cost) => missing += cost;
}
