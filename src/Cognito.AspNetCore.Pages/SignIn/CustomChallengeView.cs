namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>A partial view of the app for one of its pool's own challenges. It stands inside the form; its model is <see cref="SignInCustomModel"/>.</summary>
/// <param name="ViewName">The view, such as <c>_Riddle</c> or <c>~/Pages/Shared/_Riddle.cshtml</c>. It has an input named <c>answer</c>, its own or that of <c>&lt;partial name="_Fields" /&gt;</c>.</param>
/// <param name="Fits">Whether it shows a challenge with these public parameters.</param>
public sealed record CustomChallengeView(string ViewName, Func<IReadOnlyDictionary<string, string>, bool> Fits)
{
    /// <summary>A view for the challenges in which one public parameter has a certain value, such as <c>type</c> the value <c>riddle</c>.</summary>
    /// <param name="viewName">The view.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="value">Its value.</param>
    public CustomChallengeView(string viewName, string parameter, string value)
        : this(viewName, parameters => parameters.TryGetValue(parameter, out var found) && found == value)
    {
    }
}
